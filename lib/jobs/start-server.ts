import "server-only";
import { closeDatabase, database } from "@/db/instance";
import { readEnv } from "@/lib/env";
import { publicContext } from "@/lib/http/public-context";
import { sweepImports } from "@/lib/services/import-draft";
import { loadSample } from "@/lib/services/load-sample";
import { requeueOrphans } from "@/lib/services/request-analysis";
import { runAnalysis } from "@/lib/services/run-analysis";
import { ensureSetupCode } from "@/lib/services/setup-owner";
import { stopQueue, work } from "./queue";

const ONE_HOUR_MS = 60 * 60 * 1000;

/** Opens the database, loads the sample in demo mode, starts to work on the queue, and closes all of it on Ctrl-C. */
export async function startServer(): Promise<void> {
  try {
    const context = await publicContext();
    const { kind } = await database();
    if (readEnv().PLUMBLINE_DEMO === "1") await loadSample(context);
    // Only with one process is every run still marked as running surely abandoned.
    if (kind === "pglite") await requeueOrphans(context);
    await work((runId) => runAnalysis(context, runId));
    await sweepImports(context.now());
    setInterval(() => void sweepImports(new Date()).catch(console.error), ONE_HOUR_MS).unref();
    const code = await ensureSetupCode(context);
    if (code) console.log(`No owner yet. Open /setup and enter this code: ${code}`);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stopServer());
}

async function stopServer(): Promise<void> {
  await stopQueue();
  await closeDatabase();
  process.exit(0);
}
