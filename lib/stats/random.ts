/** A stream of numbers in [0, 1); the same seed gives the same stream on every machine. */
export type Random = () => number;

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Seeded generator: a Weyl sequence whose steps are scrambled by a 32-bit finalizer.
 *
 * Good enough to shuffle and resample, never for secrets. Period 2³².
 *
 * @param seed any finite number, or a text such as a survey id
 * @returns a function that gives the next number in [0, 1)
 * @throws RangeError on a seed that is not finite
 * @see Steele, Lea & Flood (2014), OOPSLA, doi:10.1145/2660193.2660195
 */
export function seededRandom(seed: number | string): Random {
  if (typeof seed === "number" && !Number.isFinite(seed)) throw new RangeError(`seed ${seed} is not finite`);
  // Signed: a small whole number stays in its place, a larger one would be put on the heap at every step.
  let state = hashText(String(seed)) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 4294967296;
  };
}

/**
 * A whole number drawn evenly from 0 … below − 1.
 *
 * @throws RangeError unless `below` is a positive whole number
 */
export function randomIndex(random: Random, below: number): number {
  if (!Number.isInteger(below) || below < 1) throw new RangeError(`cannot draw below ${below}`);
  return Math.floor(random() * below);
}

/** A new list: every order is as likely as any other (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = randomIndex(random, i + 1);
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}
