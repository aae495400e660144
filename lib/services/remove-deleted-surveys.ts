import { removeDeletedSurveys as removeRows, removeVectors } from "@/db/queries/retention";
import type { PublicContext } from "./context";
import { DAYS_TO_RESTORE } from "./deleted-surveys";
import { noteHousekeeping } from "./note-housekeeping";

const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes surveys for good. The vectors of texts have no owner, since two surveys may share a text; they are a cache, so all of them
 * go, and the next analysis makes those that it needs.
 */
export async function removeDeletedSurveys(context: PublicContext): Promise<void> {
  const before = new Date(context.now().getTime() - DAYS_TO_RESTORE * ONE_DAY_MS);
  await context.db.transaction(async (tx) => {
    const removed = await removeRows(tx, before);
    if (removed.length === 0) return;
    await removeVectors(tx);
    for (const { id: surveyId, title: detail, organizationId } of removed) {
      const entry = { action: "delete a survey for good", organizationId, surveyId, detail } as const;
      await noteHousekeeping({ ...context, db: tx }, entry);
    }
  });
}
