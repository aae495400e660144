import { z } from "zod";
import type { AgreementPage, CodingPage } from "@/lib/analysis/themes-page";
import type { Context } from "./context";
import { requirePermission } from "./permissions";

export const startCodingInput = z.object({ surveyId: z.string(), questionId: z.string() });
export const codingInput = z.object({ surveyId: z.string(), codingId: z.string() });
export const saveCodingInput = codingInput.extend({
  /** The statement, word for word. */
  text: z.string().min(1),
  /** The main one first; empty: not a reason; null: not sorted after all. */
  themes: z.array(z.string().min(1)).max(20).nullable(),
});

/** Draws the sample for this member, or gives back the coding that they have begun. */
export async function startCoding(context: Context, _input: z.infer<typeof startCodingInput>): Promise<CodingPage> {
  requirePermission(context.actor, "change surveys");
  throw new Error("not yet");
}

/** Only the coder reads it. */
export async function readCoding(context: Context, _input: z.infer<typeof codingInput>): Promise<CodingPage> {
  requirePermission(context.actor, "change surveys");
  throw new Error("not yet");
}

export async function saveCoding(context: Context, _input: z.infer<typeof saveCodingInput>): Promise<CodingPage> {
  requirePermission(context.actor, "change surveys");
  throw new Error("not yet");
}

/** Every statement must be sorted; afterwards nothing changes, and the coder sees how others sorted. */
export async function finishCoding(context: Context, _input: z.infer<typeof codingInput>): Promise<AgreementPage> {
  requirePermission(context.actor, "change surveys");
  throw new Error("not yet");
}

/** Of a finished coding; members who are still coding this question do not see it. */
export async function readAgreement(context: Context, _input: z.infer<typeof codingInput>): Promise<AgreementPage> {
  requirePermission(context.actor, "see results");
  throw new Error("not yet");
}
