import { reasonOf } from "@/db/reason";

const LOOK_EVERY_MS = 1000;

/**
 * Looks at the row of a run or of a file while a worker is on it, and aborts when that is its own no longer: somebody cancelled it, or
 * another worker has begun it, because the claim went with a lost connection. `name`: for the console.
 */
export function watchRow(
  name: string,
  isStillOwn: () => Promise<boolean>,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const gone = new AbortController();
  let looking = false;
  let isOut = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      if (!(await isStillOwn())) gone.abort();
      isOut = false;
    } catch (error) {
      // The work needs no database for minutes; one that comes back in time is not worth its end.
      if (!isOut) console.error(`The ${name} goes on without the database, which says: ${reasonOf(error)}`);
      isOut = true;
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return { signal: gone.signal, end: () => clearInterval(timer) };
}
