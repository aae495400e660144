import { findDraft, lockDraft, writeDraft } from "@/db/queries/answering";
import { openDraft, sealDraft } from "@/lib/sealed/draft";
import type { Answers } from "@/lib/survey/answers";
import { dayOf, type PublicContext } from "./context";
import { type OpenDoor, requireDoor, type Ticket } from "./open-door";

/** What has been answered so far; empty before the first save. */
export async function readDraft({ db }: PublicContext, door: OpenDoor): Promise<Answers> {
  if (!door.keys) return {};
  const row = await findDraft(db, door.keys.draftId);
  return row ? (openDraft(door.keys.draftKey, row.ciphertext) as Answers) : {};
}

/** Puts the answers of one page into the draft; `undefined` takes an answer away. What other pages hold stays. */
export async function saveAnswers(
  context: PublicContext,
  { ticket, answers }: { ticket: Ticket; answers: Readonly<Record<string, unknown>> },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const door = await requireDoor({ ...context, db: tx }, ticket);
    const { draftId: id, draftKey } = door.keys;
    const row = await lockDraft(tx, id);
    const before = row ? (openDraft(draftKey, row.ciphertext) as Answers) : {};
    const merged = Object.fromEntries(
      Object.entries({ ...before, ...answers }).filter(([, answer]) => answer !== undefined),
    );
    const ciphertext = sealDraft(draftKey, merged);
    await writeDraft(tx, { id, waveId: door.waveId, ciphertext, savedOn: dayOf(context.now()) });
  });
}
