import { answerPatterns, countPatterns, selectGroups } from "@/lib/stats/answer-patterns";
import { certainty, isEquivalent } from "@/lib/stats/certainty";
import { type CliffsDelta, cliffsDelta } from "@/lib/stats/cliffs-delta";
import { type EnergyPermutation, energyPermutationOfCounts } from "@/lib/stats/energy-permutation";
import { sharedBounds } from "@/lib/stats/shared-interval";
import type { SurveyItem } from "@/lib/stats/survey-item";
import { encodedPeople, orderedTallies } from "./answer-counts";
import { scaleOf } from "./encode";
import { loHi } from "./group-answers";
import { effortFor } from "./permutation-effort";
import { redrawsOf } from "./redraws";
import type { PairResult } from "./result-items";
import type { VisibleItem } from "./suppression";
import { unseenShare } from "./unseen-share";

/** A pair before the family of all tests is known. */
export type PairDraft = Omit<PairResult, "q" | "certainty" | "aligned"> & { readonly va: number; readonly vb: number };

/** Every two audiences whose answers to the item are shown. */
export function comparePairs(item: VisibleItem, seed: string): PairDraft[] {
  const scale = scaleOf(item);
  if (!scale) return [];
  const people = encodedPeople(item);
  const patterns = answerPatterns(people);
  const counts = patterns.people.map((own) => countPatterns(own, patterns.patterns.length));
  const ordered = orderedTallies(item);
  return pairsOf(item.shown).flatMap(([va, vb]) => {
    const [a, b] = [item.groups.find((g) => g.v === va), item.groups.find((g) => g.v === vb)];
    const [mine, theirs] = [counts[va], counts[vb]];
    if (!a || !b || !mine || !theirs) return [];
    const key = `${seed}/${item.id}/${a.audience}/${b.audience}`;
    const test = energyPermutationOfCounts(patterns, [mine, theirs], scale.weight, effortFor([mine, theirs], key));
    if (!test) return [];
    const [x, y] = [ordered?.[va], ordered?.[vb]];
    const effect = x && y ? cliffsDelta(x, y) : null;
    const redraws = x && y && effect ? redrawsOf(x, y, effect.delta, key) : null;
    const gapInterval = gapIntervalOf({ scale, groups: selectGroups(people, [va, vb]) }, [mine, theirs], test, key);
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

/** The gap of two groups is what they do not share: its interval is the mirrored one of `sharedBounds`. */
function gapIntervalOf(item: SurveyItem, counts: readonly Float64Array[], test: EnergyPermutation, seed: string) {
  const found = sharedBounds([item], { seed, replicates: 700 });
  if (!found || found.low === null || found.high === null) return null;
  const [lo, hi] = [1 - found.high / 100, Math.max(1 - found.low / 100, unseen(counts))];
  return { lo: Math.max(0, Math.min(lo, test.gap)), hi: Math.min(1, Math.max(hi, test.gap)) };
}

function unseen(counts: readonly Float64Array[]): number {
  const given = counts.flatMap((own) => Array.from(own.keys()).filter((p) => (own[p] ?? 0) > 0));
  if (new Set(given).size > 1) return 0;
  return unseenShare(Math.min(...counts.map((own) => own.reduce((sum, n) => sum + n, 0))));
}
