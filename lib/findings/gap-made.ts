import type { ItemResult, PairResult } from "@/lib/analysis/result-items";
import { shownIn } from "./upper-side";

/** How one number of a page comes about: what it is in words, the formula in symbols, and the same with this question's counts. */
export type Made = {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly formula: string;
  readonly filled: string;
  readonly source: string;
};

type Shown = NonNullable<ReturnType<typeof shownIn>>;
type Sides = { readonly one: Shown; readonly other: Shown };

const GAP = { id: "gap", title: "Gap" } as const;

/** The distance of two audiences' answers, from their counts; null where these are not in the result. */
export function gapMade(item: ItemResult, pair: PairResult): Made | null {
  const [one, other] = [shownIn(item, pair.a), shownIn(item, pair.b)];
  if (!one || !other) return null;
  const result = pair.gap.toFixed(2);
  switch (item.scale.type) {
    case "ordinal":
      return steps({ one, other }, item.scale, result);
    case "agree":
      return steps({ one, other }, { lo: -1, hi: 1 }, result);
    case "choice":
      return shares({ one, other }, item.scale.options.length, result);
    case "points":
      return points({ one, other }, result);
    case "multi":
      return { ...GAP, ...OPTIONS, filled: `= ${result}; each person’s picks weigh one together` };
    case "ranking":
      return {
        ...GAP,
        words: "How differently two audiences order every two options.",
        formula: "mean over pairs of options of |share putting i before j, A − B|",
        filled: `= ${result}`,
        source: "STATISTICS.md 1; Wasserstein (earth mover’s) distance per pair of options",
      };
  }
}

function steps(sides: Sides, { lo, hi }: { lo: number; hi: number }, result: string): Made {
  const whole = Number.isInteger(lo) && Number.isInteger(hi) && hi - lo <= 10;
  const cuts = whole ? Array.from({ length: hi - lo }, (_, i) => lo + i) : [];
  const upTo = ({ counts }: Shown, cut: number) =>
    counts.reduce((sum, [value, people]) => sum + (value <= cut ? people : 0), 0);
  const terms = cuts.map(
    (cut) => `|${upTo(sides.one, cut)}/${sides.one.n} − ${upTo(sides.other, cut)}/${sides.other.n}|`,
  );
  return {
    ...GAP,
    words:
      "How far answers would have to be carried along the scale for both audiences to answer alike, as a share of the whole scale: 0 alike, 1 at opposite ends.",
    formula: "Σ over stops |share up to the stop, A − B| ÷ number of steps",
    filled: terms.length > 0 ? `(${terms.join(" + ")}) ÷ ${hi - lo} = ${result}` : `= ${result}`,
    source: "STATISTICS.md 1; Wasserstein (earth mover’s) distance",
  };
}

const OPTIONS = {
  words:
    "The share of answers that would have to move for both audiences to answer alike: 0 alike, 1 nothing in common.",
  formula: "½ Σ over options |share of A − share of B|",
  source: "STATISTICS.md 5; total variation",
} as const;

function shares({ one, other }: Sides, options: number, result: string): Made {
  const people = ({ counts }: Shown, option: number) => counts.find(([at]) => at === option)?.[1] ?? 0;
  const terms = Array.from({ length: options }, (_, k) => [people(one, k), people(other, k)] as const)
    .filter(([a, b]) => a > 0 || b > 0)
    .map(([a, b]) => `|${a}/${one.n} − ${b}/${other.n}|`);
  return { ...GAP, ...OPTIONS, filled: `½ (${terms.join(" + ")}) = ${result}` };
}

function points({ one, other }: Sides, result: string): Made {
  const terms = one.means
    .map((mean, k) => [mean, other.means[k] ?? 0] as const)
    .filter(([a, b]) => a > 0 || b > 0)
    .map(([a, b]) => `|${a.toFixed(1)} − ${b.toFixed(1)}|`);
  return {
    ...GAP,
    words: "The share of points that would have to move for both audiences to give them alike.",
    formula: "½ Σ over options |mean points of A − mean points of B| ÷ 100",
    filled: `½ (${terms.join(" + ")}) ÷ 100 ≈ ${result}`,
    source: "STATISTICS.md 5; total variation of the shares",
  };
}
