import { z } from "zod";
import { AppError } from "@/lib/errors";
import { MOST_INSTRUMENT_BYTES } from "@/lib/survey/instrument-json";
import { readInstrument } from "@/lib/survey/read-instrument";
import type { Context } from "./context";
import { insertDraft } from "./insert-draft";
import { requirePermission } from "./permissions";
import { surveyTitle } from "./survey-title";

export const createFromFileInput = z.object({
  title: surveyTitle,
  text: z.string().max(MOST_INSTRUMENT_BYTES, "It is larger than 1 MB. Keep the questionnaire alone, without answers."),
});

/** A draft of a survey from an instrument somebody has written or exported. */
export async function createFromFile(context: Context, { title, text }: z.infer<typeof createFromFileInput>) {
  requirePermission(context.actor, "change surveys");
  const read = readInstrument(text);
  if (!read.ok) {
    const [first] = read.problems;
    throw new AppError("invalid", `${first?.where ?? "The file"}: ${first?.message ?? ""} ${first?.fix ?? ""}`.trim());
  }
  const { instrument } = read;
  return context.db.transaction((tx) =>
    insertDraft({ ...context, db: tx }, { title, instrument, action: "create a survey", from: "from a file" }),
  );
}
