import type { ItemResult, PairResult } from "@/lib/analysis/result-items";
import { MEDIUM_EFFECT } from "@/lib/stats/certainty";
import { gapMade, type Made } from "./gap-made";
import { pairsOf100 } from "./pair-words";
import { shownIn } from "./upper-side";

/** Everything that a page says of one pair of audiences, with its formula and this question's own counts. */
export function numbersMade(item: ItemResult, pair: PairResult): Made[] {
  return [
    gapMade(item, pair),
    deltaMade(item, pair),
    intervalMade(pair),
    chanceMade(pair),
    certaintyMade(pair),
    indexMade(item),
  ].filter((made) => made !== null);
}

/** Pairs of one person each in which the first is higher, lower, or the same. */
export function pairCounts(item: ItemResult, { a, b }: PairResult) {
  const [one, other] = [shownIn(item, a), shownIn(item, b)];
  if (!one || !other) return null;
  let [higher, lower] = [0, 0];
  for (const [x, p] of one.counts) {
    for (const [y, q] of other.counts) {
      if (x > y) higher += p * q;
      if (x < y) lower += p * q;
    }
  }
  const all = one.n * other.n;
  return { higher, lower, same: all - higher - lower, all, sizes: [one.n, other.n] as const };
}

function deltaMade(item: ItemResult, pair: PairResult): Made | null {
  const counted = pair.delta === null ? null : pairCounts(item, pair);
  if (!counted || pair.delta === null) return null;
  const { higher, lower, same, all, sizes } = counted;
  const [more, less] = pair.delta >= 0 ? [higher, lower] : [lower, higher];
  const delta = Math.abs(pair.delta).toFixed(2);
  return {
    id: "delta",
    title: "Random pairs",
    words: `Take one person of each audience, in every possible way: ${sizes[0]} × ${sizes[1]} = ${all} pairs. Pairs that answer the same count half.`,
    formula: "δ = (pairs higher − pairs lower) ÷ all pairs; of 100 pairs: 50 (1 + δ)",
    filled: `(${more} − ${less}) ÷ ${all} = ${delta}, with ${same} the same; 50 (1 + ${delta}) = ${pairsOf100(pair).pairs} of 100`,
    source: "STATISTICS.md 5; Cliff 1993",
  };
}

function intervalMade(pair: PairResult): Made | null {
  const { lo, hi } = pairsOf100(pair);
  if (pair.delta !== null && lo !== null) {
    return {
      id: "interval",
      title: "95% interval",
      words:
        "Where the random pairs may lie for people like these: from the spread of each person’s standing against the other audience, skewed so that it stays between 0 and 100.",
      formula: "50 (1 + δ ± t · se(δ)), asymmetric",
      filled: `${lo}–${hi} of 100 random pairs`,
      source: "STATISTICS.md 5; Cliff 1993",
    };
  }
  if (!pair.gapInterval) return null;
  return {
    id: "interval",
    title: "95% interval",
    words:
      "Where the gap may lie for people like these: the answers of each audience are drawn again, with replacement.",
    formula: "bounds of the gap over the re-drawn answers",
    filled: `${pair.gapInterval.lo.toFixed(2)} to ${pair.gapInterval.hi.toFixed(2)}`,
    source: "STATISTICS.md 2.1; Efron 1987",
  };
}

function chanceMade({ byChance, gap }: PairResult): Made | null {
  if (byChance === null) return null;
  return {
    id: "chance",
    title: "By chance alone",
    words:
      "The same people, shuffled between the two audiences, are some way apart as well: the mean gap of the shuffles. It is not subtracted.",
    formula: "mean of the gap over random shuffles",
    filled: `${byChance.toFixed(2)}, beside a gap of ${gap.toFixed(2)}`,
    source: "STATISTICS.md 5",
  };
}

function certaintyMade({ delta, gap, q, certainty }: PairResult): Made {
  const [size, least, symbol] =
    delta === null
      ? ([gap, MEDIUM_EFFECT.gap, "gap"] as const)
      : ([Math.abs(delta), MEDIUM_EFFECT.delta, "|δ|"] as const);
  const passes =
    q === null ? "not tested" : q <= 0.05 ? `q = ${qWords(q)} ≤ .05, passed` : `q = ${qWords(q)} > .05, not passed`;
  const isLarge = size >= least;
  const word = { clear: "clear gap", possible: "possible gap", none: "no evidence of a gap" }[certainty];
  return {
    id: "certainty",
    title: "How sure",
    words:
      "Clear: a shuffle test passes among all questions and pairs of this result, and the effect is at least medium. Possible: the effect is medium, the test not passed. Else: no evidence of a gap.",
    formula: `q ≤ .05 and ${symbol} ≥ ${least}`,
    filled: `${passes}; ${symbol} = ${size.toFixed(2)} ${isLarge ? "≥" : "<"} ${least}: ${word}`,
    source: "STATISTICS.md 5; energy distance, Székely & Rizzo 2013; q by Benjamini & Hochberg 1995",
  };
}

const qWords = (q: number): string => (q < 0.001 ? "< 0.001" : q.toFixed(3));

function indexMade({ index }: ItemResult): Made | null {
  if (index.status !== "measured") return null;
  const { alignment, gapLoss, interval } = index.value;
  const [whole, gap] = [Math.round(alignment), Math.round(gapLoss)];
  const bounds = interval ? `, 95% interval ${Math.round(interval.lo)}–${Math.round(interval.hi)}` : "";
  return {
    id: "index",
    title: "Alignment index of this question",
    words:
      "Take one person from each of two audiences: how close are their answers, 100 always the same, 0 always at opposite ends. What is missing to 100 is lost between audiences (gap) or inside them (spread).",
    formula: "index + gap loss + spread loss = 100",
    filled: `${whole} + ${gap} + ${100 - whole - gap} = 100${bounds}`,
    source: "STATISTICS.md 2; Rao 1982, Rizzo & Székely 2010; interval by jackknife, Efron & Stein 1981",
  };
}
