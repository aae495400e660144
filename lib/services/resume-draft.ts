import type { PublicContext } from "./context";
import { openDoor, type Ticket } from "./open-door";
import { findOwnDraft } from "./save-answers";

/**
 * The door and the draft that a typed code opens, or null. A link that was never handed out opens by itself, whatever is typed: a
 * browser that is new to it must be asked whose answers these are, and must not keep a wrong code.
 */
export async function resumeDraft(context: PublicContext, ticket: Ticket) {
  const door = await openDoor(context, ticket);
  if (door.state !== "open" || !door.needsCode) return null;
  const draft = await findOwnDraft(context, door);
  return draft ? { door, answers: draft.answers } : null;
}
