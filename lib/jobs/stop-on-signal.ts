import "server-only";
import { closeDatabase } from "@/db/instance";
import { stopQueue } from "./queue";

/** On Ctrl-C or when told to end: the work stops, then queue and database close, then the process ends. */
export function stopOnSignal(stopWork: () => Promise<void>): void {
  // Ctrl-C may come twice, from the terminal and from the script that started this process: the second must not cut the stop short.
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void stop(stopWork);
    });
  }
}

async function stop(stopWork: () => Promise<void>): Promise<void> {
  try {
    await stopWork();
    await stopQueue();
    await closeDatabase();
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
  process.exit(0);
}
