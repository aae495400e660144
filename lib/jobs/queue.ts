import "server-only";
import { setTimeout } from "node:timers/promises";
import PgBoss from "pg-boss";
import type { Claim, OpenDatabase } from "@/db/client";
import { database } from "@/db/instance";
import { reasonOf } from "@/db/reason";
import { readEnv } from "@/lib/env";
import type { QueuedJob } from "@/lib/services/context";
import { MOST_ATTEMPTS } from "@/lib/services/run-analysis";

const ANALYSE = "analyse";
const EXPORT = "export";
const SEND_MAIL = "send-mail";
const PREVIEW_THEMES = "preview-themes";
/**
 * After this long a job counts as lost and is given to another worker. The longest that pg-boss takes: a claim tells sooner and
 * surely whether the worker lives, so the job must only outlast every analysis.
 */
const EXPIRE_SECONDS = 23 * 60 * 60;
/** A job is taken up again when its worker could not write how the run ended; the last time, the run may not be begun any more. */
const RETRY = { retryLimit: MOST_ATTEMPTS - 1, retryDelay: 2 };

export type Queue = {
  readonly enqueue: (job: QueuedJob) => Promise<void>;
  /** Starts to take analyses from the queue, one at a time. */
  readonly work: (job: (runId: string) => Promise<void>) => Promise<void>;
  /** Starts to take previews of themes, which somebody waits for, beside the analyses. */
  readonly workPreviews: (job: (previewId: string) => Promise<void>) => Promise<void>;
  /** Starts to take files that are to be made, one at a time. */
  readonly workExports: (job: (exportId: string) => Promise<void>) => Promise<void>;
  /** Starts to be told when mail is due. */
  readonly workMail: (job: () => Promise<void>) => Promise<void>;
  /** Takes no more jobs; the one that is being worked on goes on. */
  readonly rest: () => Promise<void>;
  /** Rests, and waits a little for the job that is being worked on. */
  readonly stop: () => Promise<void>;
};

/** The queue in a database, with a connection of its own on PostgreSQL. */
export async function openQueue(
  open: Pick<OpenDatabase, "raw" | "kind" | "claim">,
  url?: string,
  { expireSeconds = EXPIRE_SECONDS } = {},
): Promise<Queue> {
  const { raw, kind, claim } = open;
  const boss =
    kind === "postgres" && url
      ? new PgBoss({ connectionString: url, max: 2 })
      : new PgBoss({ db: { executeSql: raw } });
  boss.on("error", (error) => console.error(`The job queue reports: ${reasonOf(error)}`));
  // Of processes that start together, one at a time: making a queue locks tables in an order that deadlocks.
  const giveBack = await waitForClaim(claim, "set up the job queue");
  try {
    await boss.start();
    await boss.createQueue(ANALYSE);
    await boss.createQueue(EXPORT);
    await boss.createQueue(SEND_MAIL);
    await boss.createQueue(PREVIEW_THEMES);
  } finally {
    await giveBack();
  }
  return {
    async enqueue(job) {
      const { name, ...data } = job;
      // Lost mail jobs are not missed: who is to be written to stands in the tables, which are looked at again and again.
      await boss.send(
        name,
        data,
        name === SEND_MAIL ? { retryLimit: 0 } : { ...RETRY, expireInSeconds: expireSeconds },
      );
    },
    async work(job) {
      await boss.work<{ runId: string }>(ANALYSE, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
        for (const { data } of jobs) await job(data.runId);
      });
    },
    async workPreviews(job) {
      await boss.work<{ previewId: string }>(PREVIEW_THEMES, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
        for (const { data } of jobs) await job(data.previewId);
      });
    },
    async workExports(job) {
      await boss.work<{ exportId: string }>(EXPORT, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
        for (const { data } of jobs) await job(data.exportId);
      });
    },
    async workMail(job) {
      await boss.work(SEND_MAIL, { pollingIntervalSeconds: 0.5 }, job);
    },
    async rest() {
      await boss.offWork(ANALYSE);
      await boss.offWork(EXPORT);
      await boss.offWork(SEND_MAIL);
      await boss.offWork(PREVIEW_THEMES);
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

const LOOK_AGAIN_MS = 50;

async function waitForClaim(claim: Claim, work: string): Promise<() => Promise<void>> {
  for (;;) {
    const giveBack = await claim(work);
    if (giveBack) return giveBack;
    await setTimeout(LOOK_AGAIN_MS);
  }
}

type Holder = { plumblineQueue?: Promise<Queue> | undefined };
const holder = globalThis as unknown as Holder;

/** The queue of this process, on the same database as everything else. */
export function queue(): Promise<Queue> {
  holder.plumblineQueue ??= startQueue();
  return holder.plumblineQueue;
}

async function startQueue(): Promise<Queue> {
  try {
    return await openQueue(await database(), readEnv().DATABASE_URL);
  } catch (error) {
    // A later call may try again: a database that is down comes back.
    holder.plumblineQueue = undefined;
    throw error;
  }
}

export async function enqueue(job: QueuedJob): Promise<void> {
  await (await queue()).enqueue(job);
}

export async function stopQueue(): Promise<void> {
  const open = await holder.plumblineQueue;
  holder.plumblineQueue = undefined;
  await open?.stop();
}
