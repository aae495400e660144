import { z } from "zod";
import type { Db } from "@/db/client";
import { findOrganization } from "@/db/queries/organizations";
import { insertRun, latestRun, listResponses } from "@/db/queries/runs";
import { countInvitations, listWaveAudiences, lockWave } from "@/db/queries/surveys";
import type { surveys, waves } from "@/db/schema";
import { type Snapshot, snapshotSchema } from "@/lib/analysis/snapshot";
import { AppError } from "@/lib/errors";
import type { Context, PublicContext } from "./context";
import { holdToChange } from "./find-survey";
import { foldedCodebooks } from "./folded-codebooks";
import { requirePermission } from "./permissions";
import { shownOtherwise, withoutHeld } from "./shown-before";
import { snapshotHash, snapshotSalt, sortedByContent } from "./snapshot-content";

export const requestAnalysisInput = z.object({ surveyId: z.string() });

/** Freezes what was answered and puts a run on the queue. While one is waiting or running, that one is given back. */
export async function requestAnalysis(context: Context, { surveyId }: z.infer<typeof requestAnalysisInput>) {
  requirePermission(context.actor, "change surveys");
  const runId = await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const found = await holdToChange(inside, surveyId);
    if (found.survey.status !== "closed")
      throw new AppError("conflict", "Close the survey first; then its answers are analysed.");
    return noteRun(inside, found);
  });
  await queueRun(context, runId);
  return { runId };
}

type SurveyRow = typeof surveys.$inferSelect;
type WaveRow = typeof waves.$inferSelect;

/** For surveys that nobody else knows of yet. */
export async function startRun(context: PublicContext, of: { survey: SurveyRow; wave: WaveRow }) {
  const runId = await context.db.transaction((tx) => noteRun({ ...context, db: tx }, of));
  await queueRun(context, runId);
  return { runId };
}

/** The run's row, in the transaction of `db`, which holds the survey; `queueRun` follows once that is committed. */
export async function noteRun(
  { db, secret }: Pick<PublicContext, "db" | "secret">,
  { survey, wave }: { survey: SurveyRow; wave: WaveRow },
): Promise<string> {
  // Asked twice at once, the second one finds the run of the first.
  await lockWave(db, wave.id);
  const latest = await latestRun(db, wave.id);
  if (latest && (latest.state === "queued" || latest.state === "running")) return latest.id;
  const frozen = await freeze(db, survey, wave);
  const content = { ...frozen, salt: snapshotSalt(secret, wave.id) };
  const { id } = await insertRun(db, { waveId: wave.id, hash: snapshotHash(content), content });
  return id;
}

/** What is committed stays so when the queue is down: the run's row waits, and the next look for lost jobs finds it. */
export async function queueRun({ enqueue }: PublicContext, runId: string): Promise<void> {
  await enqueue({ name: "analyse", runId }).catch((error: unknown) => {
    console.error(`The analysis ${runId} could not be queued and waits to be found:`, error);
  });
}

async function freeze(db: Db, survey: SurveyRow, wave: WaveRow): Promise<Snapshot> {
  const organization = await findOrganization(db, survey.organizationId);
  const expected = await listWaveAudiences(db, wave.id);
  const invited = await countInvitations(db, [wave.id]);
  const rows = await listResponses(db, wave.id);
  const codebooks = await foldedCodebooks(db, wave.id);
  const counted = await withoutHeld(db, { survey, wave }, rows);
  const otherwise = await shownOtherwise(db, wave, counted);
  const days = rows.flatMap(({ answeredOn }) => answeredOn ?? []).sort();
  return snapshotSchema.parse({
    format: "plumbline-snapshot",
    version: 1,
    organization: organization?.name ?? "",
    office: organization?.office ?? "PMO",
    isSample: survey.isSample,
    title: survey.title,
    from: wave.opensOn ?? days[0] ?? null,
    to: wave.closedOn ?? days.at(-1) ?? null,
    closed: survey.status === "closed",
    instrument: survey.instrument,
    thresholds: { numbers: survey.minimumNumbers, words: survey.minimumWords },
    audiences: survey.instrument.audiences.map(({ id }) => {
      const asked = invited.find(({ audience }) => audience === id)?.n;
      return { id, invited: asked ?? expected.find(({ audience }) => audience === id)?.expected ?? null };
    }),
    responses: sortedByContent(counted),
    ...(otherwise.length > 0 ? { shownOtherwise: otherwise } : {}),
    ...(codebooks.length > 0 ? { codebooks } : {}),
    seed: "1",
  });
}
