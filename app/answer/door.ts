import { cache } from "react";
import type { ShutFacts } from "@/components/respond/shut-words";
import { readTicket } from "@/lib/http/answer-ticket";
import { publicContext } from "@/lib/http/public-context";
import { type Door, type OpenDoor, openDoor, type ShutDoor, type Ticket } from "@/lib/services/open-door";
import { knownPersonal, knownTicket } from "./known-ticket";

/** What is behind a personal link. Read once for a page and its title. */
export const personalDoor = cache(async (token: string) => found(await knownPersonal(token)));

/** What is behind an open link, for this browser. */
export const sharedDoor = cache(async (slug: string) => found(await knownTicket(slug)));

export type FoundDoor = Readonly<{
  ticket: Ticket;
  door: Door;
  /** What this browser came by before, where that was another link to the same wave. */
  other: OpenDoor | ShutDoor | null;
  /** Whether this browser has come by this link before. */
  isKnown: boolean;
}>;

async function found(ticket: Ticket): Promise<FoundDoor> {
  const context = await publicContext();
  const door = await openDoor(context, ticket);
  if (door.state !== "open") return { ticket, door, other: null, isKnown: false };
  const held = await readTicket(door.waveId);
  const isKnown = held !== null && linkOf(held) === linkOf(ticket);
  const other = held && !isKnown ? await openDoor(context, held) : null;
  return { ticket, door, other, isKnown };
}

const linkOf = (ticket: Ticket) => (ticket.kind === "personal" ? ticket.token : ticket.slug);

/** Why nobody can answer by this link in this browser, or null. A personal link is somebody's own, whoever used the browser before. */
export function shutFacts({ ticket, door, other }: FoundDoor): (ShutFacts & { survey: string | null }) | null {
  const { kind } = ticket;
  if (door.state !== "open") {
    const { state, title: survey, organization, audience, day } = door;
    return { state, kind, survey, organization, day, one: audience?.one, got: linkOf(ticket) };
  }
  if (kind === "personal" || other?.state !== "answered") return null;
  const { title: survey, organization } = door;
  return { state: "answered-by-other-link", kind, survey, organization, one: other.audience?.one };
}
