import { AppError } from "@/lib/errors";

type Limit = { readonly most: number; readonly minutes: number; readonly message: string };

const later = (what: string, minutes: number) => `Too many ${what}. Wait ${minutes} minutes, then try again.`;

/** Every door and how often it may be tried; "… from one client" counts what comes from one client address, if that is known. */
const LIMITS = {
  "sign in": { most: 8, minutes: 15, message: later("attempts for this address", 15) },
  "sign in from one client": { most: 60, minutes: 15, message: later("attempts from your network", 15) },
  "ask for a link": { most: 4, minutes: 15, message: later("links for this address; look among your mail", 15) },
  "ask for a link from one client": { most: 20, minutes: 15, message: later("links from your network", 15) },
  "use a link": { most: 20, minutes: 15, message: later("attempts with this link", 15) },
  "use a link from one client": { most: 60, minutes: 15, message: later("attempts from your network", 15) },
  "set up": {
    most: 10,
    minutes: 15,
    message: "Too many attempts. Wait 15 minutes, or start the server again for a new code.",
  },
  "send member mail": { most: 60, minutes: 60, message: later("invitations", 60) },
  "passcode from one client": { most: 20, minutes: 15, message: later("wrong passcodes", 15) },
  // The open link alone, so that a guesser who changes clients comes to an end as well; high, since it shuts out a whole audience.
  "passcode of one link": { most: 300, minutes: 15, message: later("wrong passcodes for this link", 15) },
  "share password from one client": { most: 20, minutes: 15, message: later("wrong passwords", 15) },
  // Lower than for an open link: whoever is shut out reads a little later, and loses no answer.
  "password of one share link": { most: 100, minutes: 15, message: later("wrong passwords for this link", 15) },
  // A whole office behind one address may start in the same meeting.
  "start answering from one client": { most: 600, minutes: 15, message: later("starts from your network", 15) },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** Of each door; far more than come to one in its minutes, and few enough to be kept. */
const MOST_KEYS = 20_000;

type Count = { n: number; readonly since: number };
type Holder = { plumblineAttempts?: Map<LimitName, Map<string, Count>> };
// Next bundles routes apart: one count for all of them. It ends with the process and is written nowhere.
const holder = globalThis as unknown as Holder;

/**
 * Counts an attempt before its outcome is known, so that many at once do not slip through; throws when there were too many.
 * An attempt that was refused does not lengthen the wait.
 */
export function beginAttempt(name: LimitName, key: string, now: Date): void {
  const { most, minutes, message }: Limit = LIMITS[name];
  const counts = countsOf(name);
  // The oldest come first: whoever is not over ends the search.
  for (const [other, { since }] of counts) {
    if (now.getTime() - since < minutes * 60_000) break;
    counts.delete(other);
  }
  const count = counts.get(key) ?? { n: 0, since: now.getTime() };
  if (count.n >= most) throw new AppError("too_many", message);
  count.n += 1;
  counts.set(key, count);
  // Whoever tries under ever new keys fills no more memory than this; the oldest count is the nearest to its end.
  const [oldest] = counts.keys();
  if (counts.size > MOST_KEYS && oldest !== undefined) counts.delete(oldest);
}

/** After a success the earlier failures do not count. */
export function forgetAttempts(name: LimitName, key: string): void {
  countsOf(name).delete(key);
}

function countsOf(name: LimitName): Map<string, Count> {
  holder.plumblineAttempts ??= new Map();
  const counts = holder.plumblineAttempts.get(name) ?? new Map<string, Count>();
  holder.plumblineAttempts.set(name, counts);
  return counts;
}
