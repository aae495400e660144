import { setTimeout } from "node:timers/promises";
import { holdUnsure } from "@/db/queries/deliveries";
import { endFinishedMailings, listSendable } from "@/db/queries/mailings";
import type { Mailer } from "@/lib/mail/mailer";
import { beginMailings } from "./begin-mailings";
import type { PublicContext } from "./context";
import { type Refusals, sendNext } from "./send-next";

export type Sending = {
  readonly mailer: Mailer;
  readonly perMinute: number;
  /** Ends after the mail that is under way. */
  readonly stopping: AbortSignal;
};

const ONE_MINUTE_MS = 60_000;

/**
 * Sends what is due, mailings taking turns, until nothing is. For one process at a time: whatever is still marked as being sent was
 * left behind by one that died.
 */
export async function sendDueMail(context: PublicContext, sending: Sending): Promise<void> {
  await holdUnsure(context.db, LEFT_BEHIND);
  const refusals: Refusals = new Map();
  try {
    while (!sending.stopping.aborted && (await sendRound(context, sending, refusals)));
  } finally {
    sending.mailer.close();
    await endFinishedMailings(context.db);
  }
}

const LEFT_BEHIND = "The server stopped before the mail server’s confirmation was noted.";

/** One mail for each mailing; false when there was none, or the mail server wants to be left alone. */
async function sendRound(context: PublicContext, sending: Sending, refusals: Refusals): Promise<boolean> {
  await beginMailings(context);
  let any = false;
  for (const mailingId of await listSendable(context.db, context.now())) {
    if (sending.stopping.aborted) return false;
    const begun = Date.now();
    const done = await sendNext(context, sending.mailer, mailingId, refusals);
    if (done === "server rests") return false;
    any = true;
    if (done === "left this machine") await pause(begun + ONE_MINUTE_MS / sending.perMinute, sending.stopping);
  }
  return any;
}

async function pause(until: number, signal: AbortSignal): Promise<void> {
  // Told to stop while it waits: there is nothing to finish.
  await setTimeout(Math.max(0, until - Date.now()), undefined, { signal }).catch(() => undefined);
}
