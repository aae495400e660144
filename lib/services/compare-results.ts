import { findDone, listDone } from "@/db/queries/results";
import { listSurveys } from "@/db/queries/surveys";
import type { AnalysisResult } from "@/lib/analysis/result";
import { type Comparison, compareResults } from "@/lib/findings/compare-results";
import { type Instrument, questionsOf } from "@/lib/survey/instrument";
import type { Context } from "./context";
import { findResult } from "./find-result";

export type EarlierRun = {
  readonly runId: string;
  readonly title: string;
  readonly finishedAt: Date | null;
  readonly headline: string | null;
  /** Of the same survey: the same people answered. */
  readonly isSameFieldwork: boolean;
};

/**
 * A result beside an earlier one of the same survey, or of another one of the organization that asked some of the same audiences
 * some of the same questions (a pulse, a copy, the version before).
 *
 * @param withRun null: only what it can be compared with
 */
export async function compareWithEarlier(context: Context, surveyId: string, withRun: string | null) {
  const { survey, wave, runId, result } = await findResult(context, surveyId);
  const base = { survey, result, choices: [] as EarlierRun[], chosen: null, comparison: null };
  if (!result || runId === null) return base;
  const choices = await earlierRuns(context, { survey, wave, runId });
  const chosen = choices.find((one) => one.runId === withRun) ?? null;
  const found = chosen && (await findDone(context.db, chosen.runId));
  if (!chosen || !found) return { ...base, choices };
  const comparison: Comparison | string = compareResults({
    earlier: found.result,
    later: result,
    isSameFieldwork: chosen.isSameFieldwork,
  });
  return { ...base, choices, chosen: { ...chosen, result: found.result satisfies AnalysisResult }, comparison };
}

type Of = { survey: { id: string; instrument: Instrument }; wave: { id: string }; runId: string };

async function earlierRuns({ db, actor }: Context, { survey, wave, runId }: Of): Promise<EarlierRun[]> {
  const surveys = await listSurveys(db, actor.organizationId);
  const others = surveys.filter(
    (one) => one.survey.id !== survey.id && isAlike(one.survey.instrument, survey.instrument),
  );
  const runs = await listDone(db, [wave.id, ...others.map((one) => one.wave.id)]);
  const titleOf = (waveId: string) => others.find((one) => one.wave.id === waveId)?.survey.title ?? "";
  const own = runs.filter((run) => run.waveId === wave.id && run.id !== runId);
  // Of another survey, the result that its own page shows.
  const newest = others.flatMap((one) => runs.find((run) => run.waveId === one.wave.id) ?? []);
  return [
    ...own.map(({ id, ...run }) => ({ ...run, runId: id, title: "This survey, before", isSameFieldwork: true })),
    ...newest.map(({ id, ...run }) => ({ ...run, runId: id, title: titleOf(run.waveId), isSameFieldwork: false })),
  ];
}

/** Some of the same questions, asked of some of the same audiences. */
function isAlike(one: Instrument, other: Instrument): boolean {
  const idsOf = (instrument: Instrument) => new Set(questionsOf(instrument).map(({ id }) => id));
  const audiences = new Set(one.audiences.map(({ id }) => id));
  const questions = idsOf(one);
  return other.audiences.some(({ id }) => audiences.has(id)) && [...idsOf(other)].some((id) => questions.has(id));
}
