import { removeDraft } from "@/db/queries/answering";
import type { PublicContext } from "./context";
import { requireDoor, type Ticket } from "./open-door";
import { holdDraft } from "./save-answers";

/** Deletes what was begun by a link and not sent, when its owner says that it is not theirs. The link stays as good as it was. */
export async function startAfresh(context: PublicContext, ticket: Ticket): Promise<void> {
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const door = await requireDoor(inside, ticket);
    await holdDraft(inside, door);
    await removeDraft(tx, door.keys.draftId);
  });
}
