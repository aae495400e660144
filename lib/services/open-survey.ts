import { z } from "zod";
import { insertOpenLinks, moveSurvey, setWaveDays } from "@/db/queries/surveys";
import { holdToEdit } from "@/db/queries/versions";
import { AppError } from "@/lib/errors";
import { browserToken } from "@/lib/sealed/tokens";
import { checkQuestions, mustSolve } from "@/lib/survey/checks/check-questions";
import { type Context, dayOf } from "./context";
import { requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

export const openSurveyInput = z.object({ surveyId: z.string() });

/** Starts to collect: from now on the open links, one for each audience, and the personal links let people in. */
export async function openSurvey(context: Context, { surveyId }: z.infer<typeof openSurveyInput>) {
  requirePermission(context.actor, "change surveys");
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    // Held first: what is checked here is what is opened, whoever is still saving.
    await requireSurvey(inside, surveyId);
    await holdToEdit(tx, surveyId);
    const { survey, wave } = await requireSurvey(inside, surveyId);
    const [unsolved] = survey.status === "draft" ? mustSolve(checkQuestions(survey.instrument)) : [];
    if (unsolved) {
      const at = unsolved.questionId ? `${unsolved.questionId}: ` : "";
      throw new AppError("invalid", `${at}${unsolved.problem} ${unsolved.advice} Then open the survey.`);
    }
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
    await noteAudit(inside, { action: "open a survey", surveyId, detail: survey.title });
    return { id: survey.id };
  });
}
