import type { Interval } from "./bca-interval";
import { cliffsDelta, deltaInterval, dominance } from "./cliffs-delta";
import { sortedEntries, type Tally, total } from "./tally";

/** Halvings until each value is placed among the sorted people of a group, and how far past the end the last one runs. */
function halvings(table: readonly [number, number][], n: number, value: number, rounds: number) {
  let [low, high] = [1, n];
  let used = 0;
  while (used < rounds && (rounds !== Number.POSITIVE_INFINITY || used === 0 || low < high)) {
    const middle = Math.floor((low + high) / 2);
    let below = 0;
    const at = table.find(([, count]) => {
      below += count;
      return below >= middle;
    });
    if (at && value <= at[0]) high = middle;
    else low = middle + 1;
    used += 1;
  }
  return { used, past: low > n };
}

/**
 * The interval that R's effsize 0.8.1 prints for Cliff's delta; for comparison with R users only, `cliffsDelta` is right.
 *
 * Its search runs past the end for people of b above everybody in a, when others need one more halving, and then counts
 * their dominance as 1 / n_a instead of 1.
 *
 * @returns null when a group has fewer than two people
 * @see effsize 0.8.1, cliff.delta
 */
export function effsizeInterval(a: Tally, b: Tally, level = 0.95): Interval | null {
  const effect = cliffsDelta(a, b, level);
  const [na, nb] = [total(a), total(b)];
  if (!effect || na < 2 || nb < 2) return null;
  const [xs, ys] = [sortedEntries(a), sortedEntries(b)];
  const rows = dominance(xs, ys, nb);
  const over = rows.reduce((so, row) => so + row.count * row.below, 0);
  const under = rows.reduce((so, row) => so + row.count * row.above, 0);
  const rounds = ys.reduce((most, [y]) => Math.max(most, halvings(xs, na, y, Number.POSITIVE_INFINITY).used), 0);
  const columns = dominance(ys, xs, na).map(({ count, net, below }, k) => {
    const lost = below === na && halvings(xs, na, ys[k]?.[0] ?? 0, rounds).past;
    return [lost ? -1 / na : -net, count] as const;
  });
  const nets = { rows: rows.map(({ count, net }) => [net, count] as const), columns };
  return deltaInterval(effect.delta, { na, nb, over, under }, nets, level);
}
