import type { Interval } from "./bca-interval";
import { normalQuantile } from "./normal";

/**
 * Score interval of a share.
 *
 * @param successes 0…n, may be weighted
 * @param n people asked
 * @param level coverage, 0–1
 * @returns shares in [0, 1], or null when nobody was asked
 * @throws RangeError on successes outside 0…n or a level outside (0, 1)
 * @see Wilson (1927), JASA 22, doi:10.1080/01621459.1927.10502953
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval | null {
  if (!(successes >= 0 && successes <= n && Number.isFinite(n))) throw new RangeError(`${successes} of ${n}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is no level`);
  if (n === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const centre = successes + z ** 2 / 2;
  const reach = z * Math.sqrt((successes * (n - successes)) / n + z ** 2 / 4);
  const low = successes === 0 ? 0 : (centre - reach) / (n + z ** 2);
  const high = successes === n ? 1 : (centre + reach) / (n + z ** 2);
  return { low: Math.max(0, low), high: Math.min(1, high) };
}
