import { z } from "zod";
import type { MailText } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { problemsIn } from "@/lib/mail/placeholders";
import type { requireSurvey } from "./find-survey";

const mailTextInput = z.object({
  subject: z.string().max(2000),
  text: z.string().max(20_000),
  off: z.boolean().default(false),
});
export const mailTextsInput = z.record(z.string(), mailTextInput);

type Found = Pick<Awaited<ReturnType<typeof requireSurvey>>, "survey" | "wave">;

/** Texts that can be sent, in the order of the audiences; says of every audience's text what has to be mended, and how. */
export function checkedTexts(texts: z.infer<typeof mailTextsInput>, { survey, wave }: Found): Record<string, MailText> {
  const { audiences } = survey.instrument;
  const unknown = Object.keys(texts).find((id) => !audiences.some((one) => one.id === id));
  if (unknown) throw new AppError("invalid", `There is no audience “${unknown}” in this survey.`);
  const problems: string[] = [];
  const checked: [string, MailText][] = audiences.flatMap(({ id, name }) => {
    const text = texts[id];
    if (!text) return [];
    const found = text.off ? [] : problemsIn(text, { hasClosingDay: wave.closesOn !== null });
    if (found.length > 0) problems.push(`${name}: ${found.join(" ")}`);
    return [
      [id, { subject: text.subject.trim(), text: text.text.replace(/\r\n?/g, "\n"), ...(text.off && { off: true }) }],
    ];
  });
  if (problems.length > 0) throw new AppError("invalid", problems.join(" "));
  if (!checked.some(([, { off }]) => !off)) throw new AppError("invalid", "Choose at least one audience.");
  return Object.fromEntries(checked);
}
