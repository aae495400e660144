import "server-only";
import { database } from "@/db/instance";
import { readEnv } from "@/lib/env";
import { StartError } from "@/lib/errors";
import { enqueue, queue } from "./queue";
import { stopOnSignal } from "./stop-on-signal";
import { workQueue } from "./work-queue";

const EMBEDDED =
  "DATABASE_URL is not set: an embedded database belongs to one process, and the server (npm start) works its queue itself. Set DATABASE_URL to the PostgreSQL of the server.";

/** A process that only analyses: it takes runs from the queue on PostgreSQL until it is told to end. */
export async function startWorker(): Promise<void> {
  let stopWork: () => Promise<void>;
  try {
    if (!readEnv().DATABASE_URL) {
      console.error(EMBEDDED);
      process.exit(2);
    }
    const { db, claim } = await database();
    stopWork = await workQueue({ db, now: () => new Date(), enqueue }, claim, await queue());
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  }
  stopOnSignal(stopWork);
  console.log("The worker takes analyses from the queue. Ctrl-C stops it; what it works on goes back.");
}
