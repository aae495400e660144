import { pairedGap } from "@/lib/stats/paired-gap";
import { tiedRanks } from "@/lib/stats/ranks";
import { sortedEntries, tally } from "@/lib/stats/tally";

/** Above this many people who moved the normal approximation is as good. */
const EXACT_UP_TO = 60;

/**
 * Two-sided p of the signed-rank test for people's own shifts, zeros dropped, ties included.
 *
 * Exact for small audiences, where the normal approximation promises too much: if all of five people move the same way, chance
 * alone does that in 2 of 32 cases, not in 4 of 100.
 *
 * @param pairs [first, second] of each person
 * @returns 1 when nobody moves
 * @see Wilcoxon (1945); Streitberg & Röhmel (1986), Statistical Software Newsletter 12
 */
export function signedRankP(pairs: readonly (readonly [number, number])[]): number {
  const moves = pairs.map(([first, second]) => second - first).filter((move) => move !== 0);
  if (moves.length === 0) return 1;
  if (moves.length > EXACT_UP_TO) return pairedGap(pairs)?.p ?? 1;
  const rankOf = new Map(tiedRanks(sortedEntries(tally(moves.map(Math.abs)))).map(({ value, rank }) => [value, rank]));
  // Ranks that are shared lie on halves; twice a rank is whole.
  const doubled = moves.map((move) => Math.round(2 * (rankOf.get(Math.abs(move)) ?? 0)));
  const all = doubled.reduce((sum, rank) => sum + rank, 0);
  const up = moves.reduce((sum, move, i) => sum + (move > 0 ? (doubled[i] ?? 0) : 0), 0);
  // chance[s]: probability that the ranks of those who move up sum to s, every sign being as likely
  let chance = Float64Array.from({ length: all + 1 }, (_, s) => (s === 0 ? 1 : 0));
  for (const rank of doubled) chance = chance.map((p, s) => (p + (chance[s - rank] ?? 0)) / 2);
  const reach = Math.abs(up - all / 2) - 1e-9;
  return Math.min(
    1,
    chance.reduce((sum, p, s) => (Math.abs(s - all / 2) >= reach ? sum + p : sum), 0),
  );
}
