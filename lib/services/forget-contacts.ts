import {
  CONTACTS_DELETED,
  keepInvitedCounts,
  listWavesToForget,
  removeContacts,
  removeOldMemberMails,
} from "@/db/queries/retention";
import { lockWave } from "@/db/queries/surveys";
import { dayOf, type PublicContext } from "./context";
import { eachByItself } from "./each-by-itself";
import { noteHousekeeping } from "./note-housekeeping";

/**
 * Deletes the people of surveys that closed longer ago than the organization keeps them, with their deliveries and mails. How many
 * were asked stays, as a number. Such a survey is not opened again: whoever came back on its list would have a new link.
 */
export async function forgetContacts(context: PublicContext): Promise<void> {
  const { db, now } = context;
  const today = dayOf(now());
  const waves = await listWavesToForget(db, today);
  await eachByItself(waves, async ({ waveId, surveyId, title, organizationId }) => {
    await db.transaction(async (tx) => {
      await lockWave(tx, waveId);
      // Reopened, or kept for longer, while this waited for its turn.
      if ((await listWavesToForget(tx, today, waveId)).length === 0) return;
      await keepInvitedCounts(tx, waveId);
      const n = await removeContacts(tx, waveId);
      if (n === 0) return;
      const detail = `${n} ${n === 1 ? "contact" : "contacts"} of “${title}”`;
      await noteHousekeeping({ ...context, db: tx }, { action: CONTACTS_DELETED, organizationId, surveyId, detail });
    });
  });
  await removeOldMemberMails(db, now());
}
