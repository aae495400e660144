import { z } from "zod";
import { cancelMailings } from "@/db/queries/mailings";
import { moveSurvey, setWaveDays } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { type Context, dayOf, type PublicContext } from "./context";
import { holdToChange, type requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { noteRun, queueRun } from "./request-analysis";
import { settleWave } from "./settle-wave";

export const closeSurveyInput = z.object({ surveyId: z.string() });

/** Ends fieldwork: links stop letting people in, nothing joins them to the answers any more, and the analysis begins. */
export async function closeSurvey(context: Context, { surveyId }: z.infer<typeof closeSurveyInput>) {
  requirePermission(context.actor, "change surveys");
  const runId = await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const found = await holdToChange(inside, surveyId);
    const run = await endFieldwork(inside, found);
    if (run === null) throw new AppError("conflict", "Only a survey that is collecting can be closed.");
    await noteAudit(inside, { action: "close a survey", surveyId, detail: found.survey.title });
    return run;
  });
  await queueRun(context, runId);
  return { runId };
}

/**
 * Its analysis, to be queued once the transaction of `db` is over; null for whoever came second. The survey was read while that
 * transaction holds it: what it says of sizes and words is frozen.
 */
export async function endFieldwork(
  { db, secret, now }: PublicContext,
  { survey, wave }: Pick<Awaited<ReturnType<typeof requireSurvey>>, "survey" | "wave">,
): Promise<string | null> {
  if (!(await moveSurvey(db, survey.id, { from: "collecting", to: "closed" }))) return null;
  const closedOn = dayOf(now());
  await setWaveDays(db, wave.id, { closedOn });
  await settleWave({ db, secret }, wave.id);
  await cancelMailings(db, wave.id);
  return noteRun({ db, secret }, { survey: { ...survey, status: "closed" }, wave: { ...wave, closedOn } });
}
