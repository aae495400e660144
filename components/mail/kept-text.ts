import { KEPT_FOR_HOURS } from "@/components/respond/kept-here";

export type MailTexts = Readonly<Record<string, string>>;
/** What was written in a field, with the saved text that it was written over. */
export type Changes = Readonly<Record<string, Readonly<{ over: string; text: string }>>>;

const MARK = "plumbline-mail ";

/** One mail of a survey as one member writes it. `which`: a planned one's id, or the kind of a new one. */
export const keptTextKey = (surveyId: string, memberId: string, which: string) =>
  `${MARK}${surveyId} ${memberId} ${which}`;

/** Only what differs from what is saved: what nobody touched is not this device's to say. */
export function changesIn(texts: MailTexts, saved: MailTexts): Changes {
  const changed = Object.entries(texts).filter(([name, text]) => saved[name] !== undefined && saved[name] !== text);
  return Object.fromEntries(changed.map(([name, text]) => [name, { over: saved[name] ?? "", text }]));
}

/**
 * Of what was kept: what goes back, since its saved text still stands, and what is offered, since another has come since: saved by
 * somebody, or written (`early`) before this could begin.
 */
export function sorted(
  kept: Changes,
  saved: MailTexts,
  early: Changes = {},
): Readonly<{ back: Changes; offered: Changes }> {
  const news = Object.entries(kept).filter(([name, { text }]) => saved[name] !== undefined && saved[name] !== text);
  const stands = ([name, { over }]: (typeof news)[number]) => saved[name] === over && early[name] === undefined;
  return {
    back: Object.fromEntries(news.filter(stands)),
    offered: Object.fromEntries(news.filter((one) => !stands(one))),
  };
}

/** False where the browser keeps nothing: private windows, full or forbidden storage. */
export function keepChanges(key: string, changes: Changes): boolean {
  try {
    if (Object.keys(changes).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ at: Date.now(), changes }));
    return true;
  } catch {
    return false;
  }
}

/** What is kept under a key; of every mail, what is too old or cannot be read is deleted. */
export function readChanges(key: string): Changes {
  try {
    for (const one of ours()) if (changesOf(localStorage.getItem(one)) === null) localStorage.removeItem(one);
    return changesOf(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

/** Whoever signs out leaves no words behind for the next at this device. */
export function forgetAllChanges(): void {
  try {
    for (const key of ours()) localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

const ours = () => Object.keys(localStorage).filter((key) => key.startsWith(MARK));

function changesOf(entry: string | null): Changes | null {
  try {
    const { at, changes } = JSON.parse(entry ?? "") as { at: number; changes: Changes };
    if (!(Date.now() - at < KEPT_FOR_HOURS * 3_600_000)) return null;
    const isWhole = Object.values(changes).every(({ over, text }) =>
      [over, text].every((one) => typeof one === "string"),
    );
    return isWhole ? changes : null;
  } catch {
    return null;
  }
}
