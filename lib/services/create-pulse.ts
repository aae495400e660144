import { z } from "zod";
import { latestFindings } from "@/db/queries/runs";
import { listSurveys, listWaveAudiences } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { pulseOf } from "@/lib/survey/pulse";
import type { Context } from "./context";
import { insertDraft, rulesOf } from "./insert-draft";
import { requirePermission } from "./permissions";
import { surveyTitle, titleWith } from "./survey-title";

export const createPulseInput = z.object({ title: surveyTitle });

/** The items that diverged most in the newest closed survey that has any, as a questionnaire; null where there is none. */
export async function findPulse({ db, actor }: Pick<Context, "db" | "actor">) {
  const closed = (await listSurveys(db, actor.organizationId)).filter(({ survey }) => survey.status === "closed");
  const waveIds = closed.map(({ wave }) => wave.id);
  const findings = await latestFindings(db, waveIds);
  for (const { survey, wave } of closed) {
    const items = findings.find(({ waveId }) => waveId === wave.id)?.divergingItems ?? [];
    const instrument = survey.instrument.audiences.length < 2 ? null : pulseOf(survey.instrument, items);
    if (instrument) {
      return { of: survey, wave, instrument, title: titleWith(survey.title, { before: "Pulse: " }) };
    }
  }
  return null;
}

/** A draft that asks again what diverged most, of the same audiences under the same rules. */
export async function createPulse(context: Context, { title }: z.infer<typeof createPulseInput>) {
  requirePermission(context.actor, "change surveys");
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const pulse = await findPulse(inside);
    if (!pulse)
      throw new AppError("conflict", "No survey here has results with a gap yet, so there is nothing to ask again.");
    const known = await listWaveAudiences(tx, pulse.wave.id);
    return insertDraft(inside, {
      title,
      instrument: pulse.instrument,
      rules: rulesOf(pulse.of),
      expected: new Map(known.map(({ audience, expected }) => [audience, expected])),
      themesOf: { waveId: pulse.wave.id },
      action: "create a survey",
      from: "a pulse",
    });
  });
}
