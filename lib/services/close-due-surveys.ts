import { listDueSurveys } from "@/db/queries/rules";
import { holdSurveyRow } from "@/db/queries/surveys";
import { endFieldwork } from "./close-survey";
import { dayOf, type PublicContext } from "./context";
import { noteHousekeeping } from "./note-housekeeping";
import { queueRun } from "./request-analysis";

/** Closes what was to close on a day that is over; asked again, or by two at once, each survey is closed and analysed once. */
export async function closeDueSurveys(context: PublicContext): Promise<number> {
  const now = context.now();
  let closed = 0;
  for (const { survey } of await listDueSurveys(context.db, dayOf(now))) {
    const { id: surveyId, organizationId, title } = survey;
    const runId = await context.db.transaction(async (tx) => {
      await holdSurveyRow(tx, { id: surveyId });
      // Its day may have been put off, or its sizes raised, by whoever held it before.
      const [due] = await listDueSurveys(tx, dayOf(now), surveyId);
      const run = due ? await endFieldwork({ ...context, db: tx }, due) : null;
      if (run === null) return null;
      const entry = { action: "close a survey", organizationId, surveyId, detail: title } as const;
      await noteHousekeeping({ ...context, db: tx }, entry, "The closing day");
      return run;
    });
    if (runId === null) continue;
    closed += 1;
    await queueRun(context, runId);
  }
  return closed;
}
