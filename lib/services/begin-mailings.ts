import type { Db } from "@/db/client";
import { insertDeliveries, listUnanswered, listUninvited } from "@/db/queries/deliveries";
import { changeMailing, findMailingWithSurvey, listDueMailings, type MailingWithSurvey } from "@/db/queries/mailings";
import { lockWave } from "@/db/queries/surveys";
import { leavesThisMachine } from "@/lib/mail/has-mail-server";
import type { PublicContext } from "./context";
import { isOver } from "./is-over";
import { hasAddress, hidesRecipients, NO_ADDRESS, noRemindersHere } from "./mail-values";

/** Decides, for every mailing whose time has come, who gets it: now, not when it was planned. */
export async function beginMailings({ db, now }: Pick<PublicContext, "db" | "now">): Promise<void> {
  for (const id of await listDueMailings(db, now())) await db.transaction((tx) => begin(tx, id, now()));
}

async function begin(tx: Db, id: string, now: Date): Promise<void> {
  const seen = await findMailingWithSurvey(tx, id);
  if (!seen) return;
  // Whoever closes the wave, plans another mailing or adds people does so before this or after.
  await lockWave(tx, seen.wave.id);
  const found = await findMailingWithSurvey(tx, id);
  if (found?.mailing.state !== "planned") return;
  if (isOver(found, now)) {
    await changeMailing(tx, id, ["planned"], { state: "cancelled" });
    return;
  }
  const trouble = troubleOf(found);
  if (trouble) {
    await changeMailing(tx, id, ["planned"], { trouble });
    return;
  }
  const { mailing, wave } = found;
  const audiences = Object.keys(mailing.texts).filter((audience) => !mailing.texts[audience]?.off);
  const list = mailing.kind === "invitation" ? listUninvited : listUnanswered;
  await insertDeliveries(tx, id, await list(tx, { waveId: wave.id, audiences }));
  await changeMailing(tx, id, ["planned"], { state: "sending" });
}

/** What a member has to mend before this can be sent. */
function troubleOf({ mailing, survey, organization }: MailingWithSurvey): string | null {
  const leaves = leavesThisMachine(organization);
  if (survey.status === "draft") return "The survey was not open at the planned time. Open it, then resume.";
  if (leaves && !hasAddress()) return NO_ADDRESS;
  const hides = hidesRecipients(mailing.kind, survey.anonymity);
  return !leaves && hides ? noRemindersHere(organization) : null;
}
