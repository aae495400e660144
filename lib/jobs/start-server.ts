import "server-only";
import type { Claim } from "@/db/client";
import { closeDatabase, database } from "@/db/instance";
import { readEnv } from "@/lib/env";
import { StartError } from "@/lib/errors";
import { publicContext } from "@/lib/http/public-context";
import { secretWarning } from "@/lib/sealed/server-secret";
import type { PublicContext } from "@/lib/services/context";
import { sweepImports } from "@/lib/services/import-draft";
import { loadSample } from "@/lib/services/load-sample";
import { ensureSetupCode } from "@/lib/services/setup-owner";
import { analyseApart, interruptAnalyses } from "./analyse-apart";
import { adoptRuns, analyseRun } from "./analyse-run";
import { queue, stopQueue } from "./queue";

const ONE_MINUTE_MS = 60 * 1000;
const ONE_HOUR_MS = 60 * ONE_MINUTE_MS;

/** Opens the database, loads the sample in demo mode, starts to work on the queue, and closes all of it on Ctrl-C. */
export async function startServer(): Promise<void> {
  try {
    const context = await publicContext();
    const { claim, kind } = await database();
    const warning = secretWarning({ appSecret: readEnv().APP_SECRET, embedded: kind === "pglite" });
    if (warning) console.warn(warning);
    if (readEnv().PLUMBLINE_DEMO === "1") await loadSampleOnce(context, claim);
    await adoptRuns(context, claim, { waiting: true });
    await (await queue()).work((runId) => analyseRun(context, { claim, analyser: analyseApart }, runId));
    await sweepImports(context.now());
    every(ONE_MINUTE_MS, () => adoptRuns(context, claim, { waiting: false }));
    // A process may end between noting a run and queueing it; a run that is queued twice is worked on once.
    every(5 * ONE_MINUTE_MS, () => adoptRuns(context, claim, { waiting: true }));
    every(ONE_HOUR_MS, () => sweepImports(new Date()));
    const code = await ensureSetupCode(context);
    if (code) console.log(`No owner yet. Open /setup and enter this code: ${code}`);
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  }
  // Ctrl-C may come twice, from the terminal and from the script that started this process: the second must not cut the stop short.
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void stopServer();
    });
  }
}

/** Several processes on one PostgreSQL may start for the first time together. */
async function loadSampleOnce(context: PublicContext, claim: Claim): Promise<void> {
  const giveBack = await claim("load the sample organization");
  if (!giveBack) return;
  try {
    await loadSample(context);
  } finally {
    await giveBack();
  }
}

function every(ms: number, work: () => Promise<void>): void {
  setInterval(() => void work().catch(console.error), ms).unref();
}

async function stopServer(): Promise<void> {
  try {
    interruptAnalyses();
    await stopQueue();
    await closeDatabase();
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
  process.exit(0);
}
