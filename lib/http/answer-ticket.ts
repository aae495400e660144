import "server-only";
import { cookies } from "next/headers";
import { readEnv } from "@/lib/env";
import type { Ticket } from "@/lib/services/open-door";

const THIRTY_DAYS_S = 30 * 24 * 60 * 60;
const cookieName = (waveId: string) => `plumbline-answer-${waveId}`;

/** What this browser holds for a wave: the link it came by, and for an open link its own token. */
export async function readTicket(waveId: string): Promise<Ticket | null> {
  const [kind, first, second] = ((await cookies()).get(cookieName(waveId))?.value ?? "").split(".");
  if (kind === "r" && first) return { kind: "personal", token: first };
  if (kind === "s" && first && second) return { kind: "open", slug: first, token: second };
  return null;
}

export async function writeTicket(waveId: string, ticket: Ticket): Promise<void> {
  const value = ticket.kind === "personal" ? `r.${ticket.token}` : `s.${ticket.slug}.${ticket.token}`;
  (await cookies()).set(cookieName(waveId), value, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: readEnv().APP_URL?.startsWith("https://") ?? false,
    maxAge: THIRTY_DAYS_S,
  });
}
