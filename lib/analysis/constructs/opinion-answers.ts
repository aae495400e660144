import { bare, quoted } from "@/lib/findings/rich-text";
import type { Respondent } from "@/lib/stats/opinion-clusters";
import type { Votes } from "@/lib/stats/representativeness";
import { mostPicks, optionValues, orderedValues } from "../encode";
import type { Stand } from "../result-groups";
import type { VisibleItem, VisiblePanel } from "../suppression";

/** Fewer answers than this, of more questions, place nobody. */
const ENOUGH = 7;

/** What can be held: a statement, the upper half of a scale, or one option; and its opposite where there is one. */
export type Statement = {
  readonly item: VisibleItem;
  readonly option: string | null;
  readonly title: string;
  readonly yes: Stand["side"];
  readonly no: Stand["side"];
  /** Answers per visible audience and person; null: none. */
  readonly answers: readonly (readonly (number | null)[])[];
  /** An answer as the map takes it: every item reaches equally far, from −1 to 1 for a single scale. */
  readonly place: (answer: number) => number;
  /** 1 on the side of `yes`, −1 on that of `no`, 0 between. */
  readonly vote: (answer: number) => -1 | 0 | 1;
};

/** −1 below, 1 above, 0 at the middle. */
const sideOf = (value: number, middle: number) => (value > middle ? 1 : value < middle ? -1 : 0);

export function statementsOf(item: VisibleItem): Statement[] {
  const { scale } = item;
  const title = bare(item.label);
  const ordered = orderedValues(item);
  if (ordered) {
    const [lo, hi] = scale.type === "ordinal" ? [scale.lo, scale.hi] : [-1, 1];
    if (lo >= hi) return [];
    const middle = (lo + hi) / 2;
    const sides =
      scale.type === "agree" ? ({ yes: "agree", no: "disagree" } as const) : ({ yes: "higher", no: "lower" } as const);
    const place = (value: number) => (2 * (value - middle)) / (hi - lo);
    return [{ item, option: null, title, ...sides, answers: ordered, place, vote: (value) => sideOf(value, middle) }];
  }
  if (!("options" in scale)) return [];
  return scale.options.flatMap(({ id, label }, k): Statement[] => {
    const answers = optionValues(item, k);
    if (!answers) return [];
    const { weight, isChosen } = optionMeasure(item, scale.options.length);
    return [
      {
        item,
        option: id,
        title: `${title}: ${quoted(label)}`,
        yes: "chosen",
        no: "chosen",
        answers,
        place: (value) => weight * value,
        // Not to choose one of many says little: there is no other side.
        vote: (value) => (isChosen(value) ? 1 : 0),
      },
    ];
  });
}

/** The weight lets two opposite answers lie 2 apart, as on a single scale. */
function optionMeasure(item: VisibleItem, m: number) {
  switch (item.scale.type) {
    case "points":
      return { weight: Math.SQRT2 / 100, isChosen: (points: number) => points > 100 / m + 1e-9 };
    case "ranking":
      return { weight: -Math.sqrt(12 / (m * (m ** 2 - 1))), isChosen: (place: number) => place < (m + 1) / 2 };
    default:
      return { weight: Math.sqrt(2 / Math.min(mostPicks(item.question), m)), isChosen: (one: number) => one === 1 };
  }
}

/** Person i of audience v, with all their answers as the map takes them. */
export type OpinionPerson = Respondent & { readonly v: number; readonly i: number };

/** The people with enough answers to be placed. */
export function peopleOf(panel: VisiblePanel, items: readonly VisibleItem[], statements: readonly Statement[]) {
  const enough = Math.min(ENOUGH, items.length);
  return panel.visible.flatMap((_, v) => {
    const n = items[0]?.values[v]?.length ?? 0;
    return Array.from({ length: n }, (_, i): OpinionPerson => {
      const answered = items.filter((item) => (item.values[v]?.[i] ?? null) !== null).length;
      const row = Float64Array.from(statements, ({ answers, place }) => {
        const answer = answers[v]?.[i] ?? null;
        return answer === null ? Number.NaN : place(answer);
      });
      return { v, i, answered, row };
    }).filter(({ answered }) => answered >= enough);
  });
}

/** Votes of some people on a statement. */
export function votesOf({ answers, vote }: Statement, people: readonly OpinionPerson[]): Votes {
  let [agree, disagree, seen] = [0, 0, 0];
  for (const { v, i } of people) {
    const answer = answers[v]?.[i] ?? null;
    if (answer === null) continue;
    const side = vote(answer);
    seen += 1;
    if (side === 1) agree += 1;
    if (side === -1) disagree += 1;
  }
  return { agree, disagree, seen };
}

/**
 * Whether counts inside the groups may be shown for a statement: of every group in every audience, and of those left out, nobody
 * or enough people answered. What is published of the audiences less what is published of the groups is then never a few.
 */
export function isCountable(
  { item }: Statement,
  groups: readonly (readonly OpinionPerson[])[],
  panel: VisiblePanel,
): boolean {
  const k = panel.thresholds.numbers;
  const answered = groups.map((people) => {
    const counts = panel.visible.map(() => 0);
    for (const { v, i } of people) if ((item.values[v]?.[i] ?? null) !== null) counts[v] = (counts[v] ?? 0) + 1;
    return counts;
  });
  return panel.visible.every((_, v) => {
    const inGroups = answered.map((counts) => counts[v] ?? 0);
    const all = (item.values[v] ?? []).filter((value) => value !== null).length;
    const leftOut = all - inGroups.reduce((so, n) => so + n, 0);
    return [...inGroups, leftOut].every((n) => n === 0 || n >= k);
  });
}
