import type { Db } from "@/db/client";
import { type BegunRun, isStillRunning } from "@/db/queries/runs";
import { reasonOf } from "@/db/reason";

const LOOK_EVERY_MS = 1000;

/**
 * Looks at a run's row while a worker is on it, and aborts when the run is its own no longer: somebody cancelled it, or another
 * worker has begun it, because the claim went with a lost connection.
 */
export function watchRun(db: Db, run: BegunRun): { readonly signal: AbortSignal; readonly end: () => void } {
  const gone = new AbortController();
  let looking = false;
  let isOut = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      if (!(await isStillRunning(db, run))) gone.abort();
      isOut = false;
    } catch (error) {
      // The analysis needs no database for minutes; one that comes back in time is not worth its end.
      if (!isOut) console.error(`The analysis ${run.id} goes on without the database, which says: ${reasonOf(error)}`);
      isOut = true;
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return { signal: gone.signal, end: () => clearInterval(timer) };
}
