import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json";

type Answers = Readonly<Record<string, unknown>>;

/** Fingerprints of the answers that a page shows, by question. */
export type Seen = Readonly<Record<string, string>>;

const fingerprint = (answer: unknown) =>
  createHash("sha256").update(canonicalJson(answer)).digest("base64url").slice(0, 12);

export const seenOf = (ids: readonly string[], answers: Answers): Seen =>
  Object.fromEntries(ids.map((id) => [id, fingerprint(answers[id])]));

export type PageChanges = {
  /** What is to be written: a page writes only what was changed on it, so two tabs that show the same page lose neither's answers. */
  readonly changed: Answers;
  /** Questions that another tab or device has answered otherwise since this page was shown. */
  readonly elsewhere: readonly string[];
  /** Of these, the ones that this page has changed as well: the later write wins. */
  readonly clashing: readonly string[];
};

/**
 * @param seen what the page showed when it was drawn or last saved; a question that is missing counts as changed
 * @param shown what it holds now
 * @param stored what the draft holds now
 */
export function pageChanges({ seen, shown, stored }: { seen: Seen; shown: Answers; stored: Answers }): PageChanges {
  const ids = Object.keys(shown);
  const isChanged = (id: string) => seen[id] !== fingerprint(shown[id]);
  const elsewhere = ids.filter((id) => {
    const now = fingerprint(stored[id]);
    return seen[id] !== undefined && now !== seen[id] && now !== fingerprint(shown[id]);
  });
  return {
    changed: Object.fromEntries(ids.filter(isChanged).map((id) => [id, shown[id]])),
    elsewhere,
    clashing: elsewhere.filter(isChanged),
  };
}
