import { findOpenDoor, findPersonalDoor, isSealSpent } from "@/db/queries/answering";
import { AppError } from "@/lib/errors";
import { isHandedOut } from "@/lib/sealed/handed-token";
import { hashToken, isToken, type SealedKeys, sealedKeys, sealOf, sentSealOf } from "@/lib/sealed/tokens";
import type { Audience } from "@/lib/survey/instrument";
import type { PublicContext } from "./context";
import { isPastLastDay } from "./is-over";

/**
 * What a respondent holds: a personal link's token, with the code that this browser got at the start, or an open link and the
 * token of this browser (null before the start).
 */
export type Ticket =
  | { readonly kind: "personal"; readonly token: string; readonly code?: string | undefined }
  | { readonly kind: "open"; readonly slug: string; readonly token: string | null };

type Row = NonNullable<Awaited<ReturnType<typeof findPersonalDoor>>> & { readonly passcodeHash?: string | null };
export type OpenDoor = Omit<Row, "revoked" | "passcodeHash" | "deletedAt" | "closedOn"> & {
  readonly state: "open";
  readonly keys: SealedKeys | null;
};
/** Why nobody can answer here; where the link led to a survey, what that is called. */
export type ShutDoor = {
  readonly state:
    | "malformed"
    | "unknown"
    | "removed"
    | "revoked"
    | "not-open"
    | "closed"
    | "over"
    | "not-asked"
    | "no-ticket"
    | "answered";
  readonly title: string | null;
  readonly organization: string | null;
  readonly audience: Audience | null;
  /** The day on which it closed, or the last day to answer. */
  readonly day: string | null;
  /** Where a survey was found: what it has learned may be told, though nobody can answer. */
  readonly waveId: string | null;
};
export type Door = OpenDoor | ShutDoor;

/** Looks at a link and changes nothing: mail scanners open every address they see. */
export async function openDoor({ db, now, secret }: PublicContext, ticket: Ticket): Promise<Door> {
  const key = ticket.kind === "personal" ? ticket.token : ticket.slug;
  if (!isToken(key) || (ticket.token !== null && !isToken(ticket.token))) return shut("malformed");
  const row: Row | undefined =
    ticket.kind === "personal" ? await findPersonalDoor(db, hashToken(key)) : await findOpenDoor(db, key);
  if (!row) return shut("unknown");
  // Whoever deletes a survey wants nothing of it to be seen; it can still come back.
  if (row.deletedAt) return shut("removed");
  const seal = sealToAskFor(ticket, row);
  if (seal !== null && (await isSealSpent(db, seal))) return shut("answered", row);
  const { revoked, passcodeHash, deletedAt: _, closedOn, ...rest } = row;
  if (revoked) return shut("revoked", row);
  if (row.status === "draft") return shut("not-open", row);
  if (row.status === "closed") return shut("closed", row, closedOn);
  if (isPastLastDay(row, now())) return shut("over", row, row.closesOn);
  if (!row.instrument.audiences.some(({ id }) => id === row.audience)) return shut("not-asked", row);
  // Tokens are handed out for the passcode: one that somebody made up opens nothing.
  const isMadeUp = passcodeHash != null && ticket.token !== null && !isHandedOut(secret, key, ticket.token);
  if (isMadeUp) return shut("no-ticket", row);
  return { ...rest, state: "open", keys: keysOf(ticket, row) };
}

/** By a link that was handed out, only the browser that sent learns that something was sent: members could look up who has answered. */
function sealToAskFor(ticket: Ticket, { waveId, needsCode }: Row): string | null {
  if (ticket.token === null) return null;
  if (ticket.kind === "open" || !needsCode) return sealOf(ticket.token, waveId);
  return ticket.code === undefined ? null : sentSealOf(ticket.token, ticket.code, waveId);
}

/** Members hold a link that was handed out, so a draft made by it opens only with the browser's code as well. */
function keysOf(ticket: Ticket, { waveId, needsCode }: Row): SealedKeys | null {
  if (ticket.token === null) return null;
  if (ticket.kind === "open" || !needsCode) return sealedKeys(ticket.token, waveId);
  return ticket.code === undefined ? null : sealedKeys(ticket.token, waveId, ticket.code);
}

export type LockedDoor = OpenDoor & { readonly keys: SealedKeys };

/** For whatever saves or sends: an open door with keys, or the reason why not. */
export async function requireDoor(context: PublicContext, ticket: Ticket): Promise<LockedDoor> {
  return orRefuse(await openDoor(context, ticket));
}

export function orRefuse(door: Door): LockedDoor {
  if (door.state === "open" && door.keys) return { ...door, keys: door.keys };
  if (door.state === "answered") throw new AppError("conflict", "Your answers have been sent already.");
  if (door.state === "closed" || door.state === "over")
    throw new AppError("closed", "This survey is closed; it takes no more answers.");
  if (door.state === "open" && door.needsCode)
    throw new AppError("conflict", "Open your link again and press Start; then this browser can keep your answers.");
  throw new AppError("not_found", "This link does not lead to a survey.");
}

function shut(state: ShutDoor["state"], row?: Row, day: string | null = null): ShutDoor {
  const audience = row?.instrument.audiences.find(({ id }) => id === row.audience) ?? null;
  return {
    state,
    title: row?.title ?? null,
    organization: row?.organization ?? null,
    audience,
    day,
    waveId: row?.waveId ?? null,
  };
}
