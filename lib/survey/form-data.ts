import { fieldName } from "./columns";
import { type Fields, isFilled, unsureField } from "./fields";
import type { Question } from "./instrument";
import { type AnswerContext, UNSURE } from "./kinds/kind";
import { answerSchemaOf, partsOf } from "./kinds/registry";
import { type Codec, composeAnswer, parsePart } from "./parts";

export type FormAnswer = { ok: true; answer: unknown } | { ok: false; field: string; message: string };

/**
 * Reads the fields of one question. Names are those of the CSV columns ("B1.today", "C2.rev"); a further field
 * "NAME:unsure" with any content means "don't know". Blank is skipped: the answer is undefined. Whoever ticked
 * "don't know" and answered as well is asked: neither is thrown away.
 */
export function answerFromForm(question: Question, fields: Fields, context: AnswerContext): FormAnswer {
  const values: { key: string; value: unknown }[] = [];
  for (const part of partsOf(question, context.audiences)) {
    const name = fieldName(question, part);
    if (fields[unsureField(name)]?.some(Boolean)) {
      if (isFilled(fields, name)) return { ok: false, field: name, message: bothWays(question) };
      values.push({ key: part.key, value: UNSURE });
      continue;
    }
    // The text area sends line breaks as CR LF; the count of characters that the person saw has one each.
    const texts = (fields[name] ?? []).map((text) => text.replaceAll("\r\n", "\n"));
    const parsed = parsePart(part.codec, texts);
    if (!parsed.ok) return { ok: false, field: name, message: howToMend(part.codec, parsed.message, texts[0] ?? "") };
    values.push({ key: part.key, value: parsed.value });
  }
  const answer = composeAnswer(values);
  if (answer === undefined) return { ok: true, answer };
  const checked = answerSchemaOf(question, context).safeParse(answer);
  if (checked.success) return { ok: true, answer: checked.data };
  const [issue] = checked.error.issues;
  const path = issue?.path.join(".");
  return {
    ok: false,
    field: path ? `${question.id}.${path}` : question.id,
    message: issue?.message ?? "This answer cannot be used.",
  };
}

const bothWays = ({ unsure }: Question) =>
  `You answered and also chose “${unsure}”. Keep one of the two: untick it, or clear your answer.`;

function howToMend(codec: Codec, problem: string, text: string): string {
  if (codec.type !== "number") return `This answer ${problem}.`;
  return `Write a ${codec.whole ? "whole " : ""}number from ${codec.lo} to ${codec.hi} instead of “${text}”.`;
}
