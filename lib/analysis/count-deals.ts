/**
 * In how many visibly different ways some of the counted things can be dealt into a group.
 *
 * A permutation test that visits each of them once, with the number of relabelings it stands for, is exact; with few distinct
 * answers that is far less work than shuffling people.
 *
 * @param pool how many things of each kind there are
 * @param size of the group
 * @param limit counting stops there
 * @returns the number, or `limit` when there are at least as many
 */
export function countDeals(pool: Iterable<number>, size: number, limit: number): number {
  // ways[n]: deals of n things of the kinds so far
  let ways = [1, ...Array.from({ length: size }, () => 0)];
  for (const here of pool) {
    ways = ways.map((_, n) => {
      let sum = 0;
      for (let take = 0; take <= Math.min(here, n); take++) sum += ways[n - take] ?? 0;
      return Math.min(limit, sum);
    });
  }
  return ways[size] ?? 0;
}
