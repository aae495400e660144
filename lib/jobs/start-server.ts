import "server-only";
import type { Claim } from "@/db/client";
import { database } from "@/db/instance";
import { readEnv } from "@/lib/env";
import { StartError } from "@/lib/errors";
import { publicContext } from "@/lib/http/public-context";
import { secretWarning } from "@/lib/sealed/server-secret";
import type { PublicContext } from "@/lib/services/context";
import { sweepImports } from "@/lib/services/import-draft";
import { loadSample } from "@/lib/services/load-sample";
import { ensureSetupCode } from "@/lib/services/setup-owner";
import { every } from "./every";
import { keepHouse } from "./keep-house";
import { queue } from "./queue";
import { stopOnSignal } from "./stop-on-signal";
import { workMail } from "./work-mail";
import { workQueue } from "./work-queue";

const ONE_MINUTE_MS = 60 * 1000;
const ONE_HOUR_MS = 60 * 60 * 1000;

/** Opens the database, loads the sample in demo mode, starts to work on the queue, and closes all of it on Ctrl-C. */
export async function startServer(): Promise<void> {
  let stopWork = async () => {};
  try {
    const env = readEnv();
    if (!env.DATABASE_URL && env.PLUMBLINE_WORKER === "separate") throw new StartError(NO_ROOM_FOR_WORKERS);
    const context = await publicContext();
    const open = await database();
    const { claim, kind } = open;
    const warning = secretWarning({ appSecret: env.APP_SECRET, embedded: kind === "pglite" });
    if (warning) console.warn(warning);
    if (env.PLUMBLINE_DEMO === "1") await loadSampleOnce(context, claim);
    const stopAnalyses = env.PLUMBLINE_WORKER === "here" ? await workQueue(context, claim, await queue()) : null;
    // Always here: it takes the secret behind the links and the settings of the mail server, which a worker need not have.
    const stopMail = await workMail(context, claim, await queue());
    stopWork = async () => {
      await stopAnalyses?.();
      await stopMail();
    };
    await sweepImports(context.now());
    every(ONE_HOUR_MS, () => sweepImports(new Date()));
    every(ONE_MINUTE_MS, () => keepHouse(context, open));
    const code = await ensureSetupCode(context);
    if (code)
      console.log(
        env.PLUMBLINE_DEMO === "1"
          ? `For an organization of your own, open /setup and enter this code: ${code}`
          : `No owner yet. Open /setup and enter this code: ${code}`,
      );
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  }
  stopOnSignal(stopWork);
}

const NO_ROOM_FOR_WORKERS =
  "PLUMBLINE_WORKER is “separate”, but the embedded database has room for one process, this server: set DATABASE_URL to use PostgreSQL, or leave PLUMBLINE_WORKER out.";

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
