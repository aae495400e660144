import { type Random, randomIndex } from "./random";

/**
 * So many of the things, each set as likely, in their own order; all of them when there are no more.
 *
 * @throws RangeError unless `size` is a whole number ≥ 0
 */
export function randomSample<T>(things: readonly T[], size: number, random: Random): readonly T[] {
  if (!Number.isInteger(size) || size < 0) throw new RangeError(`a sample of ${size}`);
  if (things.length <= size) return things;
  const places = Int32Array.from(things, (_, i) => i);
  for (let i = 0; i < size; i += 1) {
    const j = i + randomIndex(random, things.length - i);
    const place = places[j] ?? 0;
    places[j] = places[i] ?? 0;
    places[i] = place;
  }
  return Array.from(places.subarray(0, size).sort()).flatMap((i) => things.slice(i, i + 1));
}
