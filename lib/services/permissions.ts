import { AppError } from "@/lib/errors";
import type { Actor, MemberRole } from "./context";

const EVERYBODY = ["owner", "editor", "facilitator", "viewer"] as const;
const EDITORS = ["owner", "editor"] as const;
const OWNERS = ["owner"] as const;

/** What each role may do: the one table. Whoever may not is not shown the button, and is refused all the same. */
export const PERMISSIONS = {
  "see surveys": EVERYBODY,
  "see results": EVERYBODY,
  "share results": EDITORS,
  "hold workshops": ["owner", "editor", "facilitator"],
  "change surveys": EDITORS,
  "delete surveys": EDITORS,
  "see people": EDITORS,
  "invite people": EDITORS,
  "send mail": EDITORS,
  "erase a person": OWNERS,
  "manage members": OWNERS,
  "change the organization": OWNERS,
  "see the log": OWNERS,
} as const satisfies Record<string, readonly MemberRole[]>;

export type Permission = keyof typeof PERMISSIONS;

export function may({ role }: Pick<Actor, "role">, permission: Permission): boolean {
  const roles: readonly MemberRole[] = PERMISSIONS[permission];
  return roles.includes(role);
}

export function requirePermission(actor: Pick<Actor, "role">, permission: Permission): void {
  if (may(actor, permission)) return;
  const roles: readonly MemberRole[] = PERMISSIONS[permission];
  const who = roles.length === 1 ? "an owner" : "an owner or editor";
  throw new AppError("unauthorized", `Your role, ${actor.role}, may not ${permission}. Ask ${who}.`);
}
