import { findDraft, lockDraft, writeDraft } from "@/db/queries/answering";
import { openDraft, sealDraft } from "@/lib/sealed/draft";
import type { Answers } from "@/lib/survey/answers";
import { dayOf, type PublicContext } from "./context";
import { type LockedDoor, type OpenDoor, requireDoor, type Ticket } from "./open-door";

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
    const inside = { ...context, db: tx };
    const door = await requireDoor(inside, ticket);
    const before = await holdDraft(inside, door);
    // Sent while this waited for its turn: the draft is gone, and must not come back.
    await requireDoor(inside, ticket);
    const merged = Object.fromEntries(
      Object.entries({ ...before, ...answers }).filter(([, answer]) => answer !== undefined),
    );
    const { draftId: id, draftKey } = door.keys;
    await writeDraft(tx, { id, ciphertext: sealDraft(draftKey, merged), savedOn: dayOf(context.now()) });
  });
}

/** The draft, which nobody else can change until the transaction ends. */
export async function holdDraft({ db, now }: PublicContext, { keys, waveId }: LockedDoor): Promise<Answers> {
  const empty = { id: keys.draftId, waveId, ciphertext: sealDraft(keys.draftKey, {}), savedOn: dayOf(now()) };
  return openDraft(keys.draftKey, await lockDraft(db, empty)) as Answers;
}
