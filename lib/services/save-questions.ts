import { z } from "zod";
import { hasAnswers, holdToEdit, latestVersion } from "@/db/queries/versions";
import { AppError } from "@/lib/errors";
import { parseInstrument } from "@/lib/survey/check-instrument";
import { changesOnlyWords } from "@/lib/survey/editing/only-words";
import { same } from "@/lib/survey/editing/same";
import type { Instrument } from "@/lib/survey/instrument";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { keepVersion } from "./keep-version";
import { requirePermission } from "./permissions";
import { lockOf } from "./questions-lock";

export const saveQuestionsInput = z.object({
  surveyId: z.string(),
  /** The version that the changes were made on. */
  version: z.number().int().min(1),
  instrument: z.unknown(),
});

export type SavedQuestions =
  | { readonly saved: true; readonly version: number }
  /** Somebody else has saved meanwhile: here is what they have; nothing was written. */
  | { readonly saved: false; readonly version: number; readonly instrument: Instrument; readonly memberName: string };

/** Saves the questions if nobody else has since; never over what somebody else has written. */
export async function saveQuestions(
  context: Context,
  { surveyId, version, instrument }: z.infer<typeof saveQuestionsInput>,
): Promise<SavedQuestions> {
  requirePermission(context.actor, "change surveys");
  const parsed = parseInstrument(instrument);
  if (!parsed.ok) throw new AppError("invalid", parsed.problems[0] ?? "These questions cannot be read.");
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const survey = await editableSurvey(inside, surveyId);
    if (survey.instrumentVersion !== version) {
      if (same(survey.instrument, parsed.instrument)) return { saved: true, version: survey.instrumentVersion };
      const last = await latestVersion(tx, survey.id);
      const memberName = last?.version === survey.instrumentVersion ? last.memberName : "";
      return { saved: false, version: survey.instrumentVersion, instrument: survey.instrument, memberName };
    }
    if (same(survey.instrument, parsed.instrument)) return { saved: true, version };
    refuseUnlessWords(survey, parsed.instrument);
    return {
      saved: true,
      version: await keepVersion(inside, survey, { instrument: parsed.instrument, isFresh: false }),
    };
  });
}

/** Held until the transaction ends, and known to be without answers until then. */
export async function editableSurvey(context: Context, surveyId: string) {
  // For ids that are none, and surveys of others.
  await requireSurvey(context, surveyId);
  const survey = await holdToEdit(context.db, surveyId);
  if (!survey) throw new AppError("not_found", "This survey does not exist.");
  if (lockOf(survey.status, await hasAnswers(context.db, surveyId)) === "locked") {
    const why = survey.status === "closed" ? "The survey is closed" : "Somebody has begun to answer";
    throw new AppError("closed", `${why}, so its questions stay as they are. Make a new version to change them.`);
  }
  return survey;
}

export function refuseUnlessWords(
  survey: { status: "draft" | "collecting" | "closed"; instrument: Instrument },
  instrument: Instrument,
): void {
  if (survey.status === "draft" || changesOnlyWords(survey.instrument, instrument)) return;
  throw new AppError(
    "conflict",
    "Links are out: only words may change now. Questions, answers and their order stay as they were opened.",
  );
}
