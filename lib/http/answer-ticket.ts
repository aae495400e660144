import "server-only";
import { cookies } from "next/headers";
import { readEnv } from "@/lib/env";
import { isCode } from "@/lib/sealed/resume-code";
import type { Ticket } from "@/lib/services/open-door";

const THIRTY_DAYS_S = 30 * 24 * 60 * 60;
const COOKIE = "plumbline-answer-";
const cookieName = (waveId: string) => `${COOKIE}${waveId}`;
type PersonalTicket = Extract<Ticket, { kind: "personal" }>;

/** What this browser holds for a wave: the link it came by, and for an open link its own token. */
export async function readTicket(waveId: string): Promise<Ticket | null> {
  return ticketIn(await cookies(), waveId);
}

/** Another device has begun by the same link: this one goes on with the code of that draft, or it would lose it later. */
export async function keepCode(waveId: string, ticket: Ticket, code: string | undefined): Promise<void> {
  if (ticket.kind !== "personal" || code === undefined || ticket.code === code) return;
  await writeTicket(waveId, { ...ticket, code });
}

type Cookie = { readonly name: string; readonly value: string };
type Jar = { get(name: string): Cookie | undefined; getAll(): readonly Cookie[] };

export function ticketIn(jar: Jar, waveId: string): Ticket | null {
  return ticketOf(jar.get(cookieName(waveId))?.value ?? "");
}

/** A personal link with the code that this browser got, if it came by the same link before; also where the survey is shut by now. */
export function personalTicketIn(jar: Jar, token: string): PersonalTicket {
  for (const { name, value } of jar.getAll()) {
    const held = name.startsWith(COOKIE) ? ticketOf(value) : null;
    if (held?.kind === "personal" && held.token === token) return held;
  }
  return { kind: "personal", token };
}

function ticketOf(text: string): Ticket | null {
  const [kind, first, second] = text.split(".");
  if (kind === "r" && first)
    return { kind: "personal", token: first, ...(second && isCode(second) && { code: second }) };
  if (kind === "s" && first && second) return { kind: "open", slug: first, token: second };
  return null;
}

export async function writeTicket(waveId: string, ticket: Ticket): Promise<void> {
  const value =
    ticket.kind === "personal"
      ? ["r", ticket.token, ticket.code].filter(Boolean).join(".")
      : `s.${ticket.slug}.${ticket.token}`;
  (await cookies()).set(cookieName(waveId), value, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: readEnv().APP_URL?.startsWith("https://") ?? false,
    maxAge: THIRTY_DAYS_S,
  });
}
