import { z } from "zod";
import { findShelved, markDeleted, unmarkDeleted } from "@/db/queries/survey-shelf";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";
import { isUuid, requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

export const deleteSurveyInput = z.object({ surveyId: z.string() });
type Input = z.infer<typeof deleteSurveyInput>;

/** Gone for everybody at once, its links too; for thirty days it can be brought back as it was. */
export async function deleteSurvey(context: Context, { surveyId }: Input) {
  requirePermission(context.actor, "delete surveys");
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey } = await requireSurvey(inside, surveyId);
    const { organizationId } = context.actor;
    const done = await markDeleted(tx, { id: survey.id, organizationId }, context.now());
    if (!done) throw new AppError("conflict", "Somebody else has deleted this survey a moment ago.");
    await noteAudit(inside, { action: "delete a survey", surveyId, detail: survey.title });
    return { id: survey.id };
  });
}

/** As it was: where it was collecting, its links let people in again. */
export async function restoreSurvey(context: Context, { surveyId }: Input) {
  requirePermission(context.actor, "delete surveys");
  const { organizationId } = context.actor;
  return context.db.transaction(async (tx) => {
    const key = { id: surveyId, organizationId };
    const found = isUuid(surveyId) ? await findShelved(tx, key) : undefined;
    if (!found) throw new AppError("not_found", "This survey does not exist, or was removed for good.");
    const done = await unmarkDeleted(tx, key);
    if (!done) throw new AppError("conflict", "This survey is not deleted.");
    await noteAudit({ ...context, db: tx }, { action: "restore a survey", surveyId, detail: found.title });
    return { id: found.id };
  });
}
