import "server-only";
import PgBoss from "pg-boss";
import { database } from "@/db/instance";
import { readEnv } from "@/lib/env";
import type { QueuedJob } from "@/lib/services/context";

const ANALYSE = "analyse";
/** A worker that says nothing for this long is taken for dead, and its job runs again. */
const EXPIRE_SECONDS = 15 * 60;

type Holder = { plumblineQueue?: Promise<PgBoss> | undefined };
const holder = globalThis as unknown as Holder;

/** The queue of this process, on the same database as everything else. */
export function queue(): Promise<PgBoss> {
  holder.plumblineQueue ??= startQueue();
  return holder.plumblineQueue;
}

async function startQueue(): Promise<PgBoss> {
  const { raw, kind } = await database();
  const env = readEnv();
  const boss =
    kind === "postgres" && env.DATABASE_URL
      ? new PgBoss({ connectionString: env.DATABASE_URL, max: 2 })
      : new PgBoss({ db: { executeSql: raw } });
  boss.on("error", (error) => console.error("The job queue reports:", error));
  await boss.start();
  await boss.createQueue(ANALYSE);
  return boss;
}

export async function enqueue(job: QueuedJob): Promise<void> {
  const boss = await queue();
  await boss.send(
    job.name,
    { runId: job.runId },
    { singletonKey: job.runId, retryLimit: 2, retryDelay: 2, expireInSeconds: EXPIRE_SECONDS },
  );
}

/** Starts to take jobs from the queue in this process. */
export async function work(analyseRun: (runId: string) => Promise<void>): Promise<void> {
  const boss = await queue();
  await boss.work<{ runId: string }>(ANALYSE, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const job of jobs) await analyseRun(job.data.runId);
  });
}

export async function stopQueue(): Promise<void> {
  const boss = await holder.plumblineQueue;
  holder.plumblineQueue = undefined;
  await boss?.stop({ graceful: true, timeout: 5000 });
}
