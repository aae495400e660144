import { answerPatterns, countPatterns } from "@/lib/stats/answer-patterns";
import { certainty, isEquivalent } from "@/lib/stats/certainty";
import { type CliffsDelta, cliffsDelta } from "@/lib/stats/cliffs-delta";
import { type EnergyPermutation, energyPermutationOfCounts } from "@/lib/stats/energy-permutation";
import type { PersonItem } from "@/lib/stats/margins";
import { randomIndex, seededRandom } from "@/lib/stats/random";
import { sharedInterval } from "@/lib/stats/shared-interval";
import { tally } from "@/lib/stats/tally";
import { encoded, orderedValues, scaleOf } from "./encode";
import { loHi } from "./group-answers";
import { effortFor } from "./permutation-effort";
import type { PairResult } from "./result";
import type { VisibleItem } from "./suppression";
import { unseenShare } from "./unseen-share";

/** A pair before the family of all tests is known. */
export type PairDraft = Omit<PairResult, "q" | "certainty" | "aligned"> & { readonly va: number; readonly vb: number };

/** Every two audiences whose answers to the item are shown. */
export function comparePairs(item: VisibleItem, seed: string): PairDraft[] {
  const scale = scaleOf(item);
  if (!scale) return [];
  const people = item.values.map((group) => group.map((value) => encoded(item.scale, value)));
  const patterns = answerPatterns(people);
  const counts = patterns.people.map((own) => countPatterns(own, patterns.patterns.length));
  const ordered = orderedValues(item);
  return pairsOf(item.shown).flatMap(([va, vb]) => {
    const [a, b] = [item.groups.find((g) => g.v === va), item.groups.find((g) => g.v === vb)];
    const [mine, theirs] = [counts[va], counts[vb]];
    if (!a || !b || !mine || !theirs) return [];
    const both = [present(people[va]), present(people[vb])] as const;
    const key = `${seed}/${item.id}/${a.audience}/${b.audience}`;
    const test = energyPermutationOfCounts(patterns, [mine, theirs], scale.weight, effortFor([mine, theirs], key));
    if (!test) return [];
    const effect = ordered ? cliffsDelta(tally(ordered[va] ?? []), tally(ordered[vb] ?? [])) : null;
    const redraws = ordered && effect ? redrawsOf(ordered[va] ?? [], ordered[vb] ?? [], effect.delta, key) : null;
    const gapInterval = gapIntervalOf(both, scale, test, key);
    return [{ a: a.audience, b: b.audience, va, vb, ...figures(test, effect), gapInterval, redraws }];
  });
}

const figures = (test: EnergyPermutation, effect: CliffsDelta | null) => ({
  gap: Math.min(1, Math.max(0, test.gap)),
  byChance: Math.min(1, Math.max(0, test.chanceGap)),
  delta: effect?.delta ?? null,
  deltaInterval: loHi(effect?.interval ?? null),
  p: test.p,
});

/** Names the certainty, now that p is adjusted for the whole family. */
export function judged({ va: _va, vb: _vb, ...pair }: PairDraft, q: number | null): PairResult {
  const effect = pair.delta === null ? { gap: pair.gap } : { delta: pair.delta };
  const aligned = isEquivalent(pair.gapInterval?.hi ?? null);
  return { ...pair, q, certainty: certainty(effect, q), aligned };
}

export function pairsOf(places: readonly number[]): [number, number][] {
  return places.flatMap((a, i) => places.slice(i + 1).map((b): [number, number] => [a, b]));
}

const present = (people: readonly PersonItem[] | undefined) => (people ?? []).filter((answer) => answer !== null);

type Both = readonly [readonly PersonItem[], readonly PersonItem[]];

/** The gap of two groups is what they do not share: its interval is the mirrored one of `sharedInterval`. */
function gapIntervalOf(
  both: Both,
  scale: NonNullable<ReturnType<typeof scaleOf>>,
  test: EnergyPermutation,
  seed: string,
) {
  const answers = both[0].length + both[1].length;
  const replicates = Math.max(140, Math.min(700, Math.floor(1_000_000 / answers)));
  const found = sharedInterval([{ scale, groups: both }], { seed, replicates });
  if (!found || found.low === null || found.high === null) return null;
  const [lo, hi] = [1 - found.high / 100, Math.max(1 - found.low / 100, unseen(both))];
  return { lo: Math.max(0, Math.min(lo, test.gap)), hi: Math.min(1, Math.max(hi, test.gap)) };
}

function unseen(both: Both): number {
  const [first, ...rest] = both.flat().map((answer) => answer?.join(" "));
  const alike = rest.every((answer) => answer === first);
  return alike ? unseenShare(Math.min(...both.map(({ length }) => length))) : 0;
}

/** Resamples both groups and counts, of 100, how often the gap keeps its direction; a tie counts half. */
export function redrawsOf(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
  delta: number,
  seed: string,
): number | null {
  const [xs, ys] = [a.filter((x) => x !== null), b.filter((y) => y !== null)];
  if (delta === 0 || xs.length === 0 || ys.length === 0) return null;
  const values = [...new Set([...xs, ...ys])].sort((x, y) => x - y);
  const places = [xs, ys].map((group) => Int32Array.from(group, (value) => values.indexOf(value)));
  const random = seededRandom(`${seed}/redraws`);
  const rounds = Math.max(100, Math.min(1_000, Math.floor(400_000 / (xs.length + ys.length))));
  const draw = (from: Int32Array) => {
    const counts = new Int32Array(values.length);
    for (let i = 0; i < from.length; i++) {
      const k = from[randomIndex(random, from.length)] ?? 0;
      counts[k] = (counts[k] ?? 0) + 1;
    }
    return counts;
  };
  let kept = 0;
  for (let round = 0; round < rounds; round++) {
    const [mine, theirs] = places.map(draw);
    const again = mine && theirs ? netPairs(mine, theirs) : 0;
    kept += again * delta > 0 ? 1 : again === 0 ? 0.5 : 0;
  }
  return Math.round((100 * kept) / rounds);
}

/** Pairs in which the first group is higher, less those in which it is lower; counts per value, lowest first. */
function netPairs(mine: Int32Array, theirs: Int32Array): number {
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
