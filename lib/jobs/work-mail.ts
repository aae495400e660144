import "server-only";
import type { Claim } from "@/db/client";
import { readEnv } from "@/lib/env";
import { mailer } from "@/lib/mail/mailer";
import type { PublicContext } from "@/lib/services/context";
import { sendDueMail } from "@/lib/services/send-due-mail";
import { every } from "./every";
import type { Queue } from "./queue";

const LOOK_FOR_DUE_MS = 10 * 1000;
/** The mail that is under way is waited for, since nobody would know whether it left. */
const STOP_WITHIN_MS = 20 * 1000;

/**
 * Sends what is due: at once when the queue says so, and what was planned, or left behind by a dead process, at the next look.
 * Returns a function that stops after the mail that is under way.
 */
export async function workMail(
  context: PublicContext,
  claim: Claim,
  queue: Queue,
  { lookEveryMs = LOOK_FOR_DUE_MS } = {},
): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let underWay = Promise.resolve();
  let isBusy = false;
  async function look(): Promise<void> {
    if (isBusy || stopping.signal.aborted) return;
    isBusy = true;
    underWay = sendUnderClaim(context, claim, stopping.signal).finally(() => {
      isBusy = false;
    });
    await underWay;
  }
  await queue.workMail(look);
  const end = every(lookEveryMs, look);
  return async () => {
    end();
    stopping.abort();
    const late = new Promise<void>((done) => setTimeout(done, STOP_WITHIN_MS).unref());
    await Promise.race([underWay.catch(() => undefined), late]);
  };
}

/** One process sends at a time, of all that share a database: so the limit by the minute holds, and nobody is written to twice. */
async function sendUnderClaim(context: PublicContext, claim: Claim, stopping: AbortSignal): Promise<void> {
  const giveBack = await claim("send mail");
  if (!giveBack) return;
  const { MAIL_PER_MINUTE } = readEnv();
  await sendDueMail(context, { mailer: mailer(), perMinute: MAIL_PER_MINUTE, stopping }).finally(giveBack);
}
