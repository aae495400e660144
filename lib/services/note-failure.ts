import type { Db } from "@/db/client";
import { moveDelivery, restMailing } from "@/db/queries/deliveries";
import { changeMailing, findMailing } from "@/db/queries/mailings";
import { lockWave } from "@/db/queries/surveys";
import type { MailFailure } from "@/lib/mail/mail-failure";
import type { PublicContext } from "./context";
import type { Refusals } from "./send-next";

const ONE_MINUTE_MS = 60_000;
/** Minutes before a mail is tried again, as mail servers themselves wait; after the last it has failed. */
const PAUSES = [1, 5, 15, 60, 240];
/** So many people in a row refused for good: the server has something against all of them. */
const TOO_MANY_REFUSED = 5;

type Failed = {
  readonly mailing: { readonly id: string; readonly waveId: string };
  readonly delivery: { readonly id: string; readonly attempts: number };
  readonly failure: MailFailure;
  readonly refusals: Refusals;
};

/** Notes why a mail did not leave, and who is to be tried when. */
export async function noteFailure({ db, now }: PublicContext, failed: Failed) {
  return db.transaction(async (tx) => {
    // Whoever cancels the mailing does so before this or after.
    await lockWave(tx, failed.mailing.waveId);
    return note(tx, now(), failed);
  });
}

async function note(tx: Db, now: Date, { mailing, delivery, failure, refusals }: Failed) {
  const { kind, message } = failure;
  const pause = PAUSES[delivery.attempts];
  const attempts = delivery.attempts + 1;
  const later = new Date(now.getTime() + (pause ?? 0) * ONE_MINUTE_MS);
  // Cancelled meanwhile: the next mailing is to find this person as if nothing had been tried.
  const isOn = (await findMailing(tx, mailing))?.state === "sending";
  const again = isOn ? "waiting" : "skipped";
  const put = (values: Parameters<typeof moveDelivery>[3]) =>
    moveDelivery(tx, delivery.id, ["waiting", "sending"], { failure: message, ...values });
  const stop = () => changeMailing(tx, mailing.id, ["sending"], { trouble: message });
  if (kind === "unsure") {
    await put({ state: "unsure", attempts });
    return "left this machine";
  }
  if (kind === "everybody" || (kind === "server" && pause === undefined)) {
    await put({ state: again });
    await stop();
    return "server rests";
  }
  if (kind === "server") {
    await put({ state: again, attempts });
    await restMailing(tx, mailing.id, later);
    return "server rests";
  }
  if (kind === "temporary" && pause !== undefined) {
    await put({ state: again, attempts, notBefore: later });
    return "left this machine";
  }
  await put({ state: isOn ? "failed" : "skipped", attempts });
  const refused = (refusals.get(mailing.id) ?? 0) + 1;
  refusals.set(mailing.id, refused);
  if (refused >= TOO_MANY_REFUSED) await stop();
  return "left this machine";
}
