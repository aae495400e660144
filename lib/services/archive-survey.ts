import { z } from "zod";
import { markArchived, unmarkArchived } from "@/db/queries/survey-shelf";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

export const archiveSurveyInput = z.object({ surveyId: z.string() });
type Input = z.infer<typeof archiveSurveyInput>;

/** Off the list, with everything kept: its pages stay where they are. */
export async function archiveSurvey(context: Context, { surveyId }: Input) {
  requirePermission(context.actor, "change surveys");
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey } = await requireSurvey(inside, surveyId);
    if (survey.status === "collecting") {
      throw new AppError("conflict", "People can still answer this survey. Close it first, then archive it.");
    }
    const { organizationId } = context.actor;
    const done = await markArchived(tx, { id: survey.id, organizationId }, context.now());
    if (!done) throw new AppError("conflict", "This survey is archived already.");
    await noteAudit(inside, { action: "archive a survey", surveyId, detail: survey.title });
    return { id: survey.id };
  });
}

/** Back on the list. */
export async function unarchiveSurvey(context: Context, { surveyId }: Input) {
  requirePermission(context.actor, "change surveys");
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey } = await requireSurvey(inside, surveyId);
    const done = await unmarkArchived(tx, { id: survey.id, organizationId: context.actor.organizationId });
    if (!done) throw new AppError("conflict", "This survey is on the list already.");
    await noteAudit(inside, { action: "restore a survey", surveyId, detail: survey.title });
    return { id: survey.id };
  });
}
