import { multinomial } from "@/lib/stats/binomial";
import { seededRandom } from "@/lib/stats/random";
import { type Tally, total } from "@/lib/stats/tally";

const ROUNDS = 1_000;

/**
 * Resamples both groups and counts, of 100, how often the gap keeps its direction; a tie counts half.
 *
 * @param delta of the first group over the second; its sign is the direction
 * @returns null where there is no direction or a group has no answer
 */
export function redrawsOf(a: Tally, b: Tally, delta: number, seed: string): number | null {
  const [na, nb] = [total(a), total(b)];
  if (delta === 0 || na === 0 || nb === 0) return null;
  const values = [...new Set([...a.keys(), ...b.keys()])].sort((x, y) => x - y);
  const random = seededRandom(`${seed}/redraws`);
  const drawing = (table: Tally, n: number) => {
    const given = Float64Array.from(values, (value) => table.get(value) ?? 0);
    const again = new Float64Array(values.length);
    const next = multinomial(random, n, given);
    return () => {
      next(again);
      return again;
    };
  };
  const [mine, theirs] = [drawing(a, na), drawing(b, nb)];
  let kept = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const net = netPairs(mine(), theirs());
    kept += net * delta > 0 ? 1 : net === 0 ? 0.5 : 0;
  }
  return Math.round((100 * kept) / ROUNDS);
}

/** Pairs in which the first group is higher, less those in which it is lower; counts per value, lowest first. */
function netPairs(mine: Float64Array, theirs: Float64Array): number {
  let net = 0;
  let [mineBelow, theirsBelow] = [0, 0];
  for (let k = 0; k < mine.length; k++) {
    const [a, b] = [mine[k] ?? 0, theirs[k] ?? 0];
    net += a * theirsBelow - b * mineBelow;
    mineBelow += a;
    theirsBelow += b;
  }
  return net;
}
