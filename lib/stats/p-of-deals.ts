import { SAME_ENERGY } from "./group-permutation";
import type { PairEnergy } from "./pair-energy";

/** Deals after which it is asked whether any other could reach the observed energy, and how far off that energy must lie. */
const [FIRST_DEALS, FAR] = [999, 1.75] as const;

type Observed = Pick<PairEnergy, "offset"> & {
  readonly energy: number;
  /** Most deals. */
  readonly replicates: number;
  /** So many that reach the energy end the drawing. */
  readonly enough: number;
};

/**
 * p from random deals. They end early in two cases: with `enough` that reach the observed energy; or when the first 999 stay so far
 * below it that the others would too, and count as if they had been made.
 *
 * Energy plus `offset` is the square of a norm of the difference between the groups, and in the normal limit γ(tK) ≥ P(|Z| ≤ t·z)
 * for a norm's ball K with γ(K) = P(|Z| ≤ z). Where the observed norm is 1.75 times the largest of 999, another deal reaches it
 * with a chance of about 10⁻⁸, and of 2·10⁻⁶ where that largest one was so small as in one test of a thousand: p is 1/10,000, and in
 * at most two such tests of a hundred 2/10,000 was meant.
 *
 * @param next energy of another random deal
 * @see Latała & Oleszkiewicz (1999), Annals of Probability 27, the S-inequality; also arXiv:math/0304343, section 5
 */
export function pOfDeals(next: () => number, { energy, offset, replicates, enough }: Observed): number {
  let [reached, done, most] = [0, 0, Number.NEGATIVE_INFINITY];
  while (done < replicates && reached < enough) {
    const dealt = next();
    if (dealt >= energy - SAME_ENERGY) reached += 1;
    if (dealt > most) most = dealt;
    done += 1;
    if (done === FIRST_DEALS && reached === 0 && energy + offset >= FAR ** 2 * (most + offset)) break;
  }
  if (reached === 0) return 1 / (replicates + 1);
  return done < replicates ? reached / done : (1 + reached) / (replicates + 1);
}
