import { cookies } from "next/headers";
import { personalTicketIn, readTicket } from "@/lib/http/answer-ticket";
import { publicContext } from "@/lib/http/public-context";
import { openDoor, type Ticket } from "@/lib/services/open-door";

/** An open link, with this browser's token if it came by the same link before. */
export async function knownTicket(slug: string): Promise<Extract<Ticket, { kind: "open" }>> {
  const fresh = { kind: "open", slug, token: null } as const;
  const door = await openDoor(await publicContext(), fresh);
  const kept = door.state === "open" ? await readTicket(door.waveId) : null;
  return kept?.kind === "open" && kept.slug === slug ? kept : fresh;
}

/** A personal link, with the code that this browser got if it came by the same link before. */
export const knownPersonal = async (token: string) => personalTicketIn(await cookies(), token);
