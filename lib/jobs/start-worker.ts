import "server-only";
import { database } from "@/db/instance";
import { readEnv } from "@/lib/env";
import { StartError } from "@/lib/errors";
import { enqueue, queue } from "./queue";
import { stopOnSignal } from "./stop-on-signal";
import { workQueue } from "./work-queue";

const EMBEDDED =
  "DATABASE_URL is not set: an embedded database belongs to one process, and the server (npm start) works its queue itself. Set DATABASE_URL to the PostgreSQL of the server.";

const NO_SECRET =
  "APP_SECRET is not set: vectors of texts are kept under a key made from it, and without the server’s secret none is found again.";

/** A process that analyses and makes files: it takes both from the queue on PostgreSQL until it is told to end. */
export async function startWorker(): Promise<void> {
  let stopWork: () => Promise<void>;
  try {
    const { APP_SECRET, DATABASE_URL } = readEnv();
    if (!DATABASE_URL) {
      console.error(EMBEDDED);
      process.exit(2);
    }
    if (!APP_SECRET) console.warn(NO_SECRET);
    const { db, claim } = await database();
    stopWork = await workQueue({ db, now: () => new Date(), enqueue }, claim, await queue());
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  }
  stopOnSignal(stopWork);
  console.log("The worker takes analyses and files from the queue. Ctrl-C stops it; what it works on goes back.");
}
