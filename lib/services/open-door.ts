import { findOpenDoor, findPersonalDoor, isSealSpent } from "@/db/queries/answering";
import { AppError } from "@/lib/errors";
import { hashToken, isToken, type SealedKeys, sealedKeys } from "@/lib/sealed/tokens";
import type { Audience } from "@/lib/survey/instrument";
import { dayOf, type PublicContext } from "./context";

/** What a respondent holds: a personal link's token, or an open link and the token of this browser (null before the start). */
export type Ticket =
  | { readonly kind: "personal"; readonly token: string }
  | { readonly kind: "open"; readonly slug: string; readonly token: string | null };

type Row = NonNullable<Awaited<ReturnType<typeof findPersonalDoor>>>;
export type OpenDoor = Omit<Row, "revoked"> & { readonly state: "open"; readonly keys: SealedKeys | null };
/** Why nobody can answer here; where the link led to a survey, what that is called. */
export type ShutDoor = {
  readonly state: "malformed" | "unknown" | "revoked" | "not-open" | "closed" | "answered";
  readonly title: string | null;
  readonly organization: string | null;
  readonly audience: Audience | null;
};
export type Door = OpenDoor | ShutDoor;

/** Looks at a link and changes nothing: mail scanners open every address they see. */
export async function openDoor({ db, now }: PublicContext, ticket: Ticket): Promise<Door> {
  const key = ticket.kind === "personal" ? ticket.token : ticket.slug;
  if (!isToken(key) || (ticket.token !== null && !isToken(ticket.token))) return shut("malformed");
  const row = ticket.kind === "personal" ? await findPersonalDoor(db, hashToken(key)) : await findOpenDoor(db, key);
  if (!row) return shut("unknown");
  const keys = ticket.token === null ? null : sealedKeys(ticket.token, row.waveId);
  if (keys && (await isSealSpent(db, keys.sealId))) return shut("answered", row);
  const { revoked, ...rest } = row;
  if (revoked) return shut("revoked", row);
  if (row.status === "draft") return shut("not-open", row);
  const isOver = row.closesOn !== null && row.closesOn < dayOf(now()) && !row.isSample;
  if (row.status === "closed" || isOver) return shut("closed", row);
  return { ...rest, state: "open", keys };
}

export type LockedDoor = OpenDoor & { readonly keys: SealedKeys };

/** For whatever saves or sends: an open door with keys, or the reason why not. */
export async function requireDoor(context: PublicContext, ticket: Ticket): Promise<LockedDoor> {
  return orRefuse(await openDoor(context, ticket));
}

export function orRefuse(door: Door): LockedDoor {
  if (door.state === "open" && door.keys) return { ...door, keys: door.keys };
  if (door.state === "answered") throw new AppError("conflict", "Your answers have been sent already.");
  if (door.state === "closed") throw new AppError("closed", "This survey is closed; it takes no more answers.");
  throw new AppError("not_found", "This link does not lead to a survey.");
}

function shut(state: ShutDoor["state"], row?: Row): ShutDoor {
  const audience = row?.instrument.audiences.find(({ id }) => id === row.audience) ?? null;
  return { state, title: row?.title ?? null, organization: row?.organization ?? null, audience };
}
