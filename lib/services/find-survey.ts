import { latestFindings, latestRun, latestRuns } from "@/db/queries/runs";
import {
  countExpected,
  countInvitations,
  countResponses,
  findSurvey,
  holdSurveyRow,
  listSurveys as listRows,
} from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";
import { coverageOf } from "./coverage";

/** A survey of the actor's organization with its wave; absent and forbidden look the same. */
export async function requireSurvey({ db, actor }: Context, surveyId: string) {
  const found = isUuid(surveyId)
    ? await findSurvey(db, { id: surveyId, organizationId: actor.organizationId })
    : undefined;
  if (!found) throw new AppError("not_found", "This survey does not exist.");
  return found;
}

/** The same, held until the transaction of `db` ends: read again under the lock, so that what is decided by it stays true. */
export async function holdToChange(context: Context, surveyId: string) {
  const { survey } = await requireSurvey(context, surveyId);
  await holdSurveyRow(context.db, survey);
  return requireSurvey(context, surveyId);
}

/** What a page about a survey needs: who has answered, as far as that may be shown, and where its newest run stands. */
export async function surveyOverview(context: Context, surveyId: string) {
  const found = await requireSurvey(context, surveyId);
  const [overview] = await withCoverage(context, [found]);
  const run = await latestRun(context.db, found.wave.id);
  return { ...found, coverage: overview?.coverage ?? [], run: run ?? null };
}

/** Surveys of the organization, newest first (`among` these, else all that are not archived), with coverage, state and finding. */
export async function listSurveys(context: Context, among?: readonly string[]) {
  const rows = await withCoverage(context, await listRows(context.db, context.actor.organizationId, among));
  const waveIds = rows.map(({ wave }) => wave.id);
  const runs = await latestRuns(context.db, waveIds);
  const findings = await latestFindings(context.db, waveIds);
  return rows.map((row) => {
    const isHere = ({ waveId }: { waveId: string }) => waveId === row.wave.id;
    const found = findings.find(isHere);
    return {
      ...row,
      run: runs.find(isHere)?.state ?? null,
      finding: found?.headline ? { headline: found.headline, clearGaps: found.clearGaps ?? 0 } : null,
    };
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findSurvey>>>;

async function withCoverage({ db }: Context, rows: readonly Found[]) {
  const waveIds = rows.map(({ wave }) => wave.id);
  const answered = await countResponses(db, waveIds);
  const invited = await countInvitations(db, waveIds);
  const expected = await countExpected(db, waveIds);
  return rows.map(({ survey, wave }) => {
    const here = <T extends { waveId: string; audience: string }>(counts: readonly T[], audience: string) =>
      counts.find((one) => one.waveId === wave.id && one.audience === audience);
    const counts = survey.instrument.audiences.map(({ id }) => ({
      audience: id,
      invited: here(invited, id)?.n ?? here(expected, id)?.n ?? null,
      answered: here(answered, id)?.n ?? 0,
      before: wave.shownBefore?.[id],
    }));
    return { survey, wave, coverage: coverageOf(counts, survey) };
  });
}

export const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
