import { z } from "zod";
import { insertResponses } from "@/db/queries/runs";
import { insertSurvey, insertWaveAudiences } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { answersSchema } from "@/lib/survey/answers";
import { instrumentSchema } from "@/lib/survey/instrument";
import { type Context, dayOf } from "./context";
import { requirePermission } from "./permissions";
import { noteRun, queueRun } from "./request-analysis";

export const importSurveyInput = z.object({
  title: z.string().trim().min(1, "Give the survey a title.").max(160, "Use at most 160 characters for the title."),
  instrument: instrumentSchema,
  responses: z
    .array(z.object({ audience: z.string(), answers: z.record(z.string(), z.unknown()) }))
    .min(1, "There is no answer to import.")
    .max(200_000, "At most 200,000 answers can be imported at once."),
});

/**
 * A closed survey from answers that exist already, with its run; every answer is parsed like one from a form.
 * Throws only when nothing was kept.
 */
export async function importSurvey(context: Context, input: z.infer<typeof importSurveyInput>) {
  requirePermission(context.actor, "change surveys");
  const { title, instrument } = input;
  const schemas = new Map(instrument.audiences.map(({ id }) => [id, answersSchema(instrument, id)]));
  const parsed = input.responses.map(({ audience, answers }, row) => {
    const found = schemas.get(audience)?.safeParse(answers);
    if (!found) throw new AppError("invalid", `Answer ${row + 1} belongs to “${audience}”, which is no audience here.`);
    if (!found.success) {
      const [issue] = found.error.issues;
      throw new AppError(
        "invalid",
        `Answer ${row + 1}, ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unusable"}`,
      );
    }
    return { audience, answers: found.data as Record<string, unknown> };
  });
  const today = dayOf(context.now());
  const { surveyId, runId } = await context.db.transaction(async (tx) => {
    const { organizationId } = context.actor;
    const survey = await insertSurvey(
      tx,
      { organizationId, title, instrument, status: "closed", source: "import" },
      { closedOn: today },
    );
    const waveId = survey.wave.id;
    await insertWaveAudiences(
      tx,
      instrument.audiences.map(({ id }) => ({ waveId, audience: id })),
    );
    await insertResponses(
      tx,
      parsed.map((response) => ({ ...response, waveId, answeredOn: today })),
    );
    return { surveyId: survey.survey.id, runId: await noteRun({ ...context, db: tx }, survey) };
  });
  await queueRun(context, runId);
  return { id: surveyId };
}
