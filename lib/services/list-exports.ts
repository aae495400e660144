import { latestDoneRun, listExports as listRows } from "@/db/queries/exports";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { requirePermission } from "./permissions";

/** After so many days the housekeeping removes a file; it can be made again at any time. */
export const DAYS_TO_KEEP_FILES = 7;

/** The files made from a survey's results, whoever asked for them, and whether there is a result to make more of. */
export async function listExports(context: Context, surveyId: string) {
  requirePermission(context.actor, "see results");
  const { survey, wave } = await requireSurvey(context, surveyId);
  const files = await listRows(context.db, wave.id);
  const hasResult = (await latestDoneRun(context.db, wave.id)) !== undefined;
  return { survey, files, hasResult };
}
