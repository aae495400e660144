import { createHash } from "node:crypto";
import { cache } from "react";
import { readTicket } from "@/lib/http/answer-ticket";
import { publicContext } from "@/lib/http/public-context";
import { openDoor } from "@/lib/services/open-door";
import { findOwnDraft } from "@/lib/services/save-answers";
import type { Question } from "@/lib/survey/instrument";
import { optionOrder } from "@/lib/survey/option-order";
import { pagesFor } from "@/lib/survey/resolve";

/** Everything that answering a wave in this browser needs, or why it cannot go on. Read once for a page and its title. */
export const openSheet = cache(async (waveId: string) => {
  const context = await publicContext();
  const ticket = await readTicket(waveId);
  const strange = {
    state: "no-ticket",
    title: null,
    organization: null,
    audience: null,
    day: null,
    waveId: null,
  } as const;
  if (!ticket) return { open: false, door: strange, ticket: null } as const;
  const door = await openDoor(context, ticket);
  if (door.state !== "open") return { open: false, door, ticket } as const;
  // The cookie may have been moved to another wave's address by hand.
  if (door.waveId !== waveId) return { open: false, door: strange, ticket: null } as const;
  const draft = await findOwnDraft(context, door);
  const answers = draft?.answers ?? {};
  const pages = pagesFor(door.instrument, door.audience);
  const owner = ownerOf(door.keys?.orderSeed ?? "");
  return { open: true, context, ticket, door, answers, code: draft?.code, pages, owner } as const;
});
export type OpenSheet = Extract<Awaited<ReturnType<typeof openSheet>>, { open: true }>;

/** Whose answers a browser keeps while there is no connection: the same for one link, and it leads back to none. */
const ownerOf = (seed: string) =>
  createHash("sha256").update(`plumbline owner ${seed}`).digest("base64url").slice(0, 16);

/** The question with its options in this person's own order. */
export function inOwnOrder(question: Question, seed: string): Question {
  switch (question.kind) {
    case "single-choice":
    case "pick-up-to":
    case "pick-cards":
    case "share-chips":
    case "choice-twin":
    case "guess-audience":
    case "ranking":
      // Questions about the same options keep one order, so that a card is found again where it was.
      return { ...question, options: optionOrder(question.options, seed) };
    case "agree-cards":
      return { ...question, statements: optionOrder(question.statements, seed) };
    case "role-triangle":
    case "bands":
    case "long-text":
    case "twin-scale":
    case "effort-twin":
    case "ladder-twin":
    case "rating":
    case "likert":
      return question;
  }
}
