import { benjaminiHochberg } from "@/lib/stats/benjamini-hochberg";
import { MEDIUM_EFFECT } from "@/lib/stats/certainty";
import { cliffsDelta } from "@/lib/stats/cliffs-delta";
import { energyPermutationOfCounts } from "@/lib/stats/energy-permutation";
import { type Tally, total } from "@/lib/stats/tally";
import { optionTallies, orderedTallies } from "./answer-counts";
import { meanOf } from "./centre-intervals";
import { pairsOf } from "./compare-pairs";
import type { ComparedItem } from "./family";
import { effortFor } from "./permutation-effort";
import type { Certainty } from "./result-parts";
import type { VisibleItem, VisiblePanel } from "./suppression";

/** Where one audience sits: `value` on the range; count of n where people are counted. */
export type Spot = {
  readonly audience: string;
  readonly value: number;
  readonly count: number | null;
  readonly n: number;
};

/** The two audiences that lie farthest apart on an item, or on one option or theme of it. */
export type Contrast = {
  readonly itemId: string;
  readonly item: VisibleItem;
  /** The option or theme it is about; null: the item's scale as a whole. */
  readonly subject: { readonly id: string; readonly label: string } | null;
  /** Audience ids: `high` tends to answer higher, or to choose and name it more. */
  readonly high: string;
  readonly low: string;
  /** Cliff's delta of high over low, 0…1. */
  readonly delta: number;
  readonly gap: number;
  readonly certainty: Certainty;
  /** The test passes, but the effect is too small to be called a gap. */
  readonly isSmall: boolean;
  /** Evidence of agreement between every two audiences. */
  readonly aligned: boolean;
  readonly fewest: number;
  readonly spots: readonly Spot[];
  readonly range: { readonly lo: number; readonly hi: number; readonly loLabel: string; readonly hiLabel: string };
};

/** One contrast for each item that two audiences answered: clear ones first, then by distance. */
export function contrastsOf(compared: readonly ComparedItem[], panel: VisiblePanel, seed: string): Contrast[] {
  return compared.flatMap((one) => contrastOf(one, panel, seed) ?? []);
}

const RANK: Readonly<Record<Certainty, number>> = { clear: 0, possible: 1, none: 2 };

/** Clear before possible before none, then the larger distance; the id settles ties. */
export function byDistance(a: Contrast, b: Contrast): number {
  return RANK[a.certainty] - RANK[b.certainty] || b.delta - a.delta || b.gap - a.gap || (a.itemId < b.itemId ? -1 : 1);
}

function contrastOf(compared: ComparedItem, panel: VisiblePanel, seed: string): Contrast | null {
  const { item, pairs } = compared;
  if (pairs.length === 0) return null;
  const aligned = pairs.every((pair) => pair.aligned);
  const fewest = Math.min(...item.groups.flatMap((group) => (group.shown ? [group.n] : [])));
  const base = { itemId: item.id, item, aligned, fewest };
  const ordered = orderedTallies(item);
  if (!ordered) {
    const best = bestOption(compared, panel, seed);
    return best && { ...base, ...best };
  }
  const [best] = pairs.toSorted(
    (a, b) => RANK[a.certainty] - RANK[b.certainty] || Math.abs(b.delta ?? 0) - Math.abs(a.delta ?? 0),
  );
  if (!best) return null;
  const delta = best.delta ?? 0;
  return {
    ...base,
    subject: null,
    ...(delta >= 0 ? { high: best.a, low: best.b } : { high: best.b, low: best.a }),
    delta: Math.abs(delta),
    gap: best.gap,
    certainty: best.certainty,
    isSmall: isSmall(best.certainty, best.q),
    spots: spotsOf(item, panel, ordered),
    range: orderedRange(item),
  };
}

export const isSmall = (certainty: Certainty, q: number | null): boolean => certainty === "none" && (q ?? 1) <= 0.05;

function spotsOf(item: VisibleItem, panel: VisiblePanel, tallies: readonly Tally[]): Spot[] {
  return item.shown.flatMap((v) => {
    const table = tallies[v] ?? new Map();
    const value = meanOf(table);
    return value === null ? [] : [{ audience: panel.visible[v]?.id ?? "", value, count: null, n: total(table) }];
  });
}

const orderedRange = ({ scale }: VisibleItem) =>
  scale.type === "ordinal"
    ? { lo: scale.lo, hi: scale.hi, loLabel: scale.loLabel, hiLabel: scale.hiLabel }
    : { lo: -1, hi: 1, loLabel: "disagree", hiLabel: "agree" };

/**
 * The option in which two audiences differ most. It is called clear only if the item as a whole is clear for the pair, and the
 * option also passes among all options and pairs of the item: choosing the widest of many must not make it certain.
 */
function bestOption({ item, pairs }: ComparedItem, panel: VisiblePanel, seed: string) {
  if (!("options" in item.scale)) return null;
  const { options, type } = item.scale;
  // Of an option that is chosen or not, the delta is the gap.
  const least = type === "choice" || type === "multi" ? MEDIUM_EFFECT.gap : MEDIUM_EFFECT.delta;
  const isMedium = (delta: number) => Math.abs(delta) >= least;
  const tests = options.flatMap((option, k) => {
    const tallies = optionTallies(item, k);
    if (!tallies) return [];
    return pairsOf(item.shown).map(([va, vb]) => {
      const [a, b] = [tallies[va] ?? NOBODY, tallies[vb] ?? NOBODY];
      // In a ranking the first place is the highest.
      const sign = type === "ranking" ? -1 : 1;
      const delta = sign * (cliffsDelta(a, b)?.delta ?? 0);
      // Only a medium effect is ever called a gap; counting the others as untouched by the test keeps the adjustment honest.
      const p = isMedium(delta) ? optionP(a, b, `${seed}/${item.id}/${option.id}/${va}/${vb}`) : 1;
      return { option, tallies, va, vb, delta, p };
    });
  });
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
  const judgedTests = tests.map((test, i) => {
    const [a, b] = [panel.visible[test.va]?.id, panel.visible[test.vb]?.id];
    const pair = pairs.find((one) => one.a === a && one.b === b);
    const passes = (pair?.q ?? 1) <= 0.05 && (adjusted[i] ?? 1) <= 0.05;
    const certainty: Certainty = isMedium(test.delta) ? (passes ? "clear" : "possible") : "none";
    return {
      ...test,
      a: a ?? "",
      b: b ?? "",
      gap: pair?.gap ?? 0,
      certainty,
      isSmall: isSmall(certainty, pair?.q ?? null),
    };
  });
  const [best] = judgedTests.toSorted(
    (x, y) => RANK[x.certainty] - RANK[y.certainty] || Math.abs(y.delta) - Math.abs(x.delta),
  );
  if (!best) return null;
  const { option, tallies, delta, a, b, gap, certainty } = best;
  return {
    subject: { id: option.id, label: option.label },
    ...(delta >= 0 ? { high: a, low: b } : { high: b, low: a }),
    delta: Math.abs(delta),
    gap,
    certainty,
    isSmall: best.isSmall,
    ...optionRange(item, spotsOf(item, panel, tallies)),
  };
}

const NOBODY: Tally = new Map();

function optionP(a: Tally, b: Tally, seed: string): number | null {
  const patterns = [...new Set([...a.keys(), ...b.keys()])].sort((x, y) => x - y).map((value) => [value]);
  const place = Int32Array.from(patterns.keys());
  const item = { patterns, margins: [{ values: patterns.flat(), place }] };
  const counts = (table: Tally) => Float64Array.from(patterns, ([value = 0]) => table.get(value) ?? 0);
  const both = [counts(a), counts(b)] as const;
  return energyPermutationOfCounts(item, both, 1, effortFor(both, seed))?.p ?? null;
}

function optionRange(item: VisibleItem, spots: Spot[]): Pick<Contrast, "spots" | "range"> {
  if (item.scale.type === "points") {
    const hi = Math.max(10, 10 * Math.ceil(Math.max(...spots.map(({ value }) => value)) / 10));
    return { spots, range: { lo: 0, hi, loLabel: "0", hiLabel: `${hi} points` } };
  }
  if (item.scale.type === "ranking") {
    const n = item.scale.options.length;
    const turned = spots.map((spot) => ({ ...spot, value: n + 1 - spot.value }));
    return { spots: turned, range: { lo: 1, hi: n, loLabel: "last", hiLabel: "first" } };
  }
  return { spots: spots.map(counted), range: EVERYBODY };
}

/** From nobody to everybody. */
export const EVERYBODY = { lo: 0, hi: 1, loLabel: "nobody", hiLabel: "everyone" } as const;

const counted = (spot: Spot): Spot => ({ ...spot, count: Math.round(spot.value * spot.n) });
