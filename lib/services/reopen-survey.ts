import { z } from "zod";
import { areContactsForgotten } from "@/db/queries/retention";
import { latestRun } from "@/db/queries/runs";
import { insertOpenLinks, listOpenLinks, lockWave, moveSurvey, setWaveDays } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { browserToken } from "@/lib/sealed/tokens";
import type { Context } from "./context";
import { holdToChange } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { shownSoFar } from "./shown-before";

export const reopenSurveyInput = z.object({ surveyId: z.string() });

/**
 * Lets people in again by the same links. What the results have shown is noted: beside it, the newcomers of an audience count only
 * once there are enough of them (ADR 18). An old closing day is taken away, or the survey would close at once.
 */
export async function reopenSurvey(context: Context, { surveyId }: z.infer<typeof reopenSurveyInput>) {
  requirePermission(context.actor, "change surveys");
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await holdToChange(inside, surveyId);
    if (survey.source === "import")
      throw new AppError("conflict", "Imported answers were given elsewhere; there is nothing to reopen.");
    await lockWave(tx, wave.id);
    if (await areContactsForgotten(tx, survey.id))
      throw new AppError(
        "conflict",
        "The people of this survey have been deleted, as it closed longer ago than they are kept. With new links they could answer twice, so it stays closed: duplicate it to ask again.",
      );
    const run = await latestRun(tx, wave.id);
    // It will be shown, and what comes next is held against it.
    if (run?.state === "queued" || run?.state === "running")
      throw new AppError(
        "conflict",
        "The results are still being computed. Reopen it when they are there, or cancel that first.",
      );
    const moved = await moveSurvey(tx, survey.id, { from: "closed", to: "collecting" });
    if (!moved) throw new AppError("conflict", "Only a survey that is closed can be reopened.");
    const shownBefore = await shownSoFar(tx, wave);
    await setWaveDays(tx, wave.id, { closedOn: null, closesOn: null, shownBefore });
    const there = await listOpenLinks(tx, wave.id);
    const links = survey.instrument.audiences
      .filter(({ id }) => !there.some(({ audience }) => audience === id))
      .map(({ id }) => ({ waveId: wave.id, audience: id, slug: browserToken() }));
    if (links.length > 0) await insertOpenLinks(tx, links);
    await noteAudit(inside, { action: "reopen a survey", surveyId, detail: survey.title });
  });
}
