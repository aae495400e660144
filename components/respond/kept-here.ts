import { KEPT_FIELD } from "./page-body";
import { type Reply, turnPage } from "./turn-page";

/** What somebody typed on one page and the server does not have yet. */
export type Kept = {
  /** Tells one person's answers from those of another who uses the same browser. */
  readonly owner: string;
  readonly at: number;
  readonly texts: readonly (readonly [string, string])[];
};

export const KEPT_FOR_HOURS = 24;
const MARK = "plumbline-kept ";

/** False where the browser keeps nothing: private windows, full or forbidden storage. */
export function keepHere(saveTo: string, owner: string, body: FormData): boolean {
  const texts = [...body].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  try {
    localStorage.setItem(MARK + saveTo, JSON.stringify({ owner, at: Date.now(), texts } satisfies Kept));
    return true;
  } catch {
    return false;
  }
}

export function forgetHere(saveTo: string): void {
  try {
    localStorage.removeItem(MARK + saveTo);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

/** What is kept of this person's pages below an address, by where each is saved. What is too old, or another person's, is deleted. */
export function keptBelow(base: string, owner: string): ReadonlyMap<string, Kept> {
  const found = new Map<string, Kept>();
  for (const [saveTo, kept] of everything()) {
    const isOld = Date.now() - kept.at > KEPT_FOR_HOURS * 3_600_000;
    const isHere = saveTo.startsWith(`${base}/`);
    if (isOld || (isHere && kept.owner !== owner)) forgetHere(saveTo);
    else if (isHere) found.set(saveTo, kept);
  }
  return found;
}

/** After sending nothing of it stays on the device. */
export function forgetBelow(base: string): void {
  for (const [saveTo] of everything()) if (saveTo.startsWith(`${base}/`)) forgetHere(saveTo);
}

/** Sends a page from what was kept of it, unless something newer is there. */
export async function sendKept(saveTo: string, { texts }: Kept): Promise<Reply> {
  const body = new FormData();
  for (const [name, text] of texts) body.append(name, text);
  body.delete("go");
  body.set(KEPT_FIELD, "1");
  const reply = await turnPage(saveTo, body);
  if (reply.ok) forgetHere(saveTo);
  return reply;
}

function everything(): (readonly [string, Kept])[] {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(MARK));
    return names.flatMap((name) => {
      const saveTo = name.slice(MARK.length);
      const kept = keptIn(localStorage.getItem(name));
      if (kept) return [[saveTo, kept] as const];
      forgetHere(saveTo);
      return [];
    });
  } catch {
    return [];
  }
}

/** Null for what cannot be read: written by an older version, or cut off. */
function keptIn(text: string | null): Kept | null {
  try {
    const { owner, at, texts } = JSON.parse(text ?? "") as Kept;
    return typeof owner === "string" && typeof at === "number" && Array.isArray(texts) ? { owner, at, texts } : null;
  } catch {
    return null;
  }
}
