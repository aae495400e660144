import { z } from "zod";
import { moveSurvey, setWaveDays } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { type Context, dayOf } from "./context";
import { requireEditor } from "./create-survey";
import { requireSurvey } from "./find-survey";
import { requestAnalysis } from "./request-analysis";
import { settleWave } from "./settle-wave";

export const closeSurveyInput = z.object({ surveyId: z.string() });

/** Ends fieldwork: links stop letting people in, nothing joins them to the answers any more, and the analysis begins. */
export async function closeSurvey(context: Context, { surveyId }: z.infer<typeof closeSurveyInput>) {
  requireEditor(context.actor);
  await context.db.transaction(async (tx) => {
    const { survey, wave } = await requireSurvey({ ...context, db: tx }, surveyId);
    const moved = await moveSurvey(tx, survey.id, { from: "collecting", to: "closed" });
    if (!moved) throw new AppError("conflict", "Only a survey that is collecting can be closed.");
    await setWaveDays(tx, wave.id, { closedOn: dayOf(context.now()) });
    await settleWave(tx, wave.id);
  });
  return requestAnalysis(context, { surveyId });
}
