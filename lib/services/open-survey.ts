import { z } from "zod";
import { insertOpenLinks, moveSurvey, setWaveDays } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { browserToken } from "@/lib/sealed/tokens";
import { type Context, dayOf } from "./context";
import { requireEditor } from "./create-survey";
import { requireSurvey } from "./find-survey";

export const openSurveyInput = z.object({ surveyId: z.string() });

/** Starts to collect: from now on the open links, one for each audience, and the personal links let people in. */
export async function openSurvey(context: Context, { surveyId }: z.infer<typeof openSurveyInput>) {
  requireEditor(context.actor);
  return context.db.transaction(async (tx) => {
    const { survey, wave } = await requireSurvey({ ...context, db: tx }, surveyId);
    const moved = await moveSurvey(tx, survey.id, { from: "draft", to: "collecting" });
    if (!moved) throw new AppError("conflict", "This survey is open already, or closed.");
    await setWaveDays(tx, wave.id, { opensOn: dayOf(context.now()) });
    // 144 random bits: the address of an open link is its only key.
    const links = survey.instrument.audiences.map(({ id }) => ({
      waveId: wave.id,
      audience: id,
      slug: browserToken(),
    }));
    await insertOpenLinks(tx, links);
    return { id: survey.id };
  });
}
