import { answerPatterns } from "@/lib/stats/answer-patterns";
import type { PermutationOptions } from "@/lib/stats/energy-permutation";
import type { PersonItem } from "@/lib/stats/margins";
import { countRelabelings } from "@/lib/stats/relabelings";
import { countDeals } from "./count-deals";

/** One shuffle costs about people + patterns × margins; thousands of people need fewer of them for the same steadiness. */
const WORK = 60_000_000;
const MOST_SHUFFLES = 9_999;
const FEWEST_SHUFFLES = 499;
/** More visibly different deals than this are shuffled instead; fewer are visited one by one, which is exact. */
const MOST_DEALS = 20_000;

/** How to test one pair of audiences: every deal where few are visibly different, else as many shuffles as time allows. */
export function effortFor(groups: readonly [readonly PersonItem[], readonly PersonItem[]], seed: string) {
  const { patterns, people, margins } = answerPatterns(groups);
  const pool = patterns.map(() => 0);
  for (const group of people) for (const id of group) if (id >= 0) pool[id] = (pool[id] ?? 0) + 1;
  const sizes = people.map((group) => group.filter((id) => id >= 0).length);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const shuffles = Math.floor(WORK / (n + patterns.length * margins.length));
  const options: PermutationOptions = {
    seed,
    replicates: Math.max(FEWEST_SHUFFLES, Math.min(MOST_SHUFFLES, shuffles)),
  };
  // Beyond this the relabelings a deal stands for are no longer whole numbers.
  const countable = countRelabelings(sizes) < Number.MAX_SAFE_INTEGER;
  const isExact = countable && countDeals(pool, Math.min(...sizes), MOST_DEALS + 1) <= MOST_DEALS;
  return isExact ? { ...options, exactLimit: Number.MAX_SAFE_INTEGER } : options;
}
