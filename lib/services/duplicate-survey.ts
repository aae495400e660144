import { z } from "zod";
import { listSurveys, listWaveAudiences } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { insertDraft, rulesOf } from "./insert-draft";
import { requirePermission } from "./permissions";
import { nextVersionTitle, surveyTitle, titleWith } from "./survey-title";

export const duplicateSurveyInput = z.object({
  surveyId: z.string(),
  title: surveyTitle.optional(),
  /** What it is called where nobody gives it a title. */
  called: z.enum(["copy", "next version"]).optional(),
});

const TITLES = { copy: (title: string) => titleWith(title, { after: " (copy)" }), "next version": nextVersionTitle };

/**
 * A draft with the questions, audiences and rules of another survey; its people, links and answers stay where they are. Every id is
 * kept, so that the answers to both can be compared.
 */
export async function duplicateSurvey(context: Context, input: z.infer<typeof duplicateSurveyInput>) {
  const { surveyId, title, called = "copy" } = input;
  requirePermission(context.actor, "change surveys");
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await requireSurvey(inside, surveyId);
    const { instrument } = survey;
    if (instrument.audiences.length < 2) {
      throw new AppError(
        "invalid",
        "Its answers were imported for one audience; a survey that asks needs two at least.",
      );
    }
    const known = await listWaveAudiences(tx, wave.id);
    return insertDraft(inside, {
      title: title ?? TITLES[called](survey.title),
      instrument,
      rules: rulesOf(survey),
      expected: new Map(known.map(({ audience, expected }) => [audience, expected])),
      themesOf: { waveId: wave.id },
      action: "duplicate a survey",
    });
  });
}

/** Surveys whose questions can be asked again, newest first; titles that repeat tell apart by where they stand. */
export async function earlierSurveys({ db, actor }: Context) {
  const rows = await listSurveys(db, actor.organizationId);
  return rows.flatMap(({ survey: { id, title, status, instrument } }) =>
    instrument.audiences.length < 2 ? [] : [{ id, title: `${title} (${status})` }],
  );
}
