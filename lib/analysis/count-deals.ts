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
  // ways[n]: deals of n things of the kinds so far, at most `limit`
  let ways = new Float64Array(size + 1);
  ways[0] = 1;
  for (const here of pool) {
    const next = new Float64Array(size + 1);
    // 0 … here things of this kind and the rest of those before: a sum that slides along.
    let sum = 0;
    for (let n = 0; n <= size; n += 1) {
      sum += (ways[n] ?? 0) - (n > here ? (ways[n - here - 1] ?? 0) : 0);
      next[n] = Math.min(limit, sum);
    }
    ways = next;
    // One kind more leaves the deals without it as they were.
    if ((ways[size] ?? 0) >= limit) return limit;
  }
  return ways[size] ?? 0;
}
