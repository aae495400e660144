/** Every state that a document had in this session: back without an end, and forward again. */
export type History<T> = {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What the newest step was about, so that typing on in one field stays one step. */
  readonly last: Step | null;
};
export type Step = { readonly key: string; readonly at: number };

/** A pause in typing that begins a new step. */
const PAUSE_MS = 1500;

export const beginHistory = <T>(now: T): History<T> => ({ past: [], now, future: [], last: null });

/** Steps with the same key that follow each other closely are one step; an empty key always begins a new one. */
export function edited<T>(history: History<T>, now: T, step: Step): History<T> {
  const { last, past } = history;
  const goesOn = last !== null && step.key !== "" && last.key === step.key && step.at - last.at < PAUSE_MS;
  return { past: goesOn ? past : [...past, history.now], now, future: [], last: step };
}

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], last: null };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future, last: null };
}

/** The same session on another ground: what others changed is in every state, so that undoing takes back only one's own steps. */
export function rebased<T>(history: History<T>, now: T, onto: (state: T) => T): History<T> {
  return { past: history.past.map(onto), now, future: history.future.map(onto), last: null };
}
