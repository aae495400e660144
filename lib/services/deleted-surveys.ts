import { countPeople } from "@/db/queries/people";
import { findShelved, listDeletedHeads } from "@/db/queries/survey-shelf";
import type { Context } from "./context";
import { isUuid, surveyOverview } from "./find-survey";
import { requirePermission } from "./permissions";

export const DAYS_TO_RESTORE = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What was deleted and can still be brought back, the latest first. */
export async function listDeletedSurveys({ db, actor, now }: Context) {
  requirePermission(actor, "delete surveys");
  const rows = await listDeletedHeads(db, actor.organizationId);
  return rows.flatMap(({ deletedAt, ...survey }) => {
    if (!deletedAt) return [];
    const past = Math.floor((now().getTime() - deletedAt.getTime()) / DAY_MS);
    return [{ ...survey, daysLeft: Math.max(0, DAYS_TO_RESTORE - past) }];
  });
}

/** Where a survey that was just put away lies, for the notice that offers to undo it. */
export async function findPutAway({ db, actor }: Context, surveyId: string) {
  if (!isUuid(surveyId)) return null;
  const found = await findShelved(db, { id: surveyId, organizationId: actor.organizationId });
  if (!found) return null;
  const { id, title, status, deletedAt, archivedAt } = found;
  return { id, title, status, isDeleted: deletedAt !== null, isArchived: archivedAt !== null };
}

/** What goes with a survey, told before it is deleted; answers are counted only as far as members may know them. */
export async function whatGoesWith(context: Context, surveyId: string) {
  requirePermission(context.actor, "delete surveys");
  const { survey, wave, coverage, run } = await surveyOverview(context, surveyId);
  const counts = coverage.map(({ answered, exact }) => (exact ? answered : null));
  const isCounted = counts.every((n) => n !== null);
  return {
    survey,
    people: await countPeople(context.db, { waveId: wave.id, words: "", audience: null, revoked: null }),
    answers: survey.status === "draft" ? 0 : isCounted ? counts.reduce<number>((sum, n) => sum + (n ?? 0), 0) : null,
    hasResult: run?.state === "done",
  };
}
