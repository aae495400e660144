import { euclidean } from "./energy-distance";
import { mean } from "./mean";
import { proportions } from "./proportions";

/**
 * Centred log-ratios of parts: log of each part over their geometric mean; they sum to 0.
 *
 * @param parts shares or points
 * @param pseudoCount added to every part, to be shown to the reader; 0 adds none
 * @returns null when a part is 0 and nothing is added
 * @throws RangeError on a negative or infinite part or pseudo-count
 * @see Aitchison (1986), The Statistical Analysis of Compositional Data
 */
export function centredLogRatios(parts: readonly number[], pseudoCount = 0): number[] | null {
  const usable = (x: number) => x >= 0 && Number.isFinite(x);
  if (!parts.every(usable) || !usable(pseudoCount)) throw new RangeError("parts and pseudo-count must not be negative");
  const filled = parts.map((part) => part + pseudoCount);
  if (filled.length === 0 || filled.some((part) => part === 0)) return null;
  const logs = filled.map(Math.log);
  const centre = mean(logs) ?? 0;
  return logs.map((log) => log - centre);
}

/**
 * Fills zeros in and takes the same away from the other parts in proportion, so that their ratios stay as they are.
 *
 * @param parts shares or points
 * @param share what a zero becomes, as a share of the sum; to be shown to the reader
 * @returns shares that sum to 1, none of them 0, or null when nothing was given
 * @throws RangeError on a negative or infinite part, or a share so large that it would leave nothing for the others
 * @see Martín-Fernández, Barceló-Vidal & Pawlowsky-Glahn (2003), doi:10.1023/A:1023866030544
 */
export function replaceZeros(parts: readonly number[], share: number): number[] | null {
  const p = proportions(parts);
  const filled = share * parts.filter((part) => part === 0).length;
  if (!(share > 0 && filled < 1)) throw new RangeError(`${share} for each zero`);
  return p === null ? null : p.map((part) => (part === 0 ? share : part * (1 - filled)));
}

/**
 * Aitchison distance of two compositions: 0 for the same ratios, whatever the sums.
 *
 * @returns ≥ 0, or null when a part is 0 and nothing is added
 * @throws RangeError on unequal lengths, a negative or infinite part or pseudo-count
 */
export function aitchison(a: readonly number[], b: readonly number[], pseudoCount = 0): number | null {
  if (a.length !== b.length) throw new RangeError(`${a.length} parts against ${b.length}`);
  const [x, y] = [centredLogRatios(a, pseudoCount), centredLogRatios(b, pseudoCount)];
  return x && y ? euclidean(x, y) : null;
}
