import { answerCells } from "./answer-cells";
import { type AnswerPatterns, answerPatterns } from "./answer-patterns";
import { overConstructs, type SurveyItem } from "./survey-item";

/**
 * Items laid end to end for counting what groups share, many times over.
 *
 * An item of options has one slot an option, holding the sum of its shares; an ordered one has a slot for each value of each margin
 * but the lowest. Behind them lies one slot an item for how many people did not answer it, as most people do.
 */
export type SharedSlots = {
  readonly width: number;
  /** Distinct answers of all items, none among them, numbered through. `people[g][i · items + k]`: person i of group g to item k. */
  readonly people: readonly Int32Array[];
  readonly items: number;
  readonly patterns: number;
  /** What pattern p adds: `amounts[i]` to `slots[i]`, for i from starts[p] to before starts[p + 1]. */
  readonly starts: Int32Array;
  readonly slots: Int32Array;
  readonly amounts: Float64Array;
  /** Percent shared by groups of these sizes whose slots hold these sums; null when no item was answered by all. */
  readonly shared: (groups: readonly Float64Array[], sizes: readonly number[]) => number | null;
};

export function sharedSlots(items: readonly SurveyItem[]): SharedSlots {
  const compiled = items.map((item) => {
    const answers = answerPatterns(item.groups);
    return { item, answers, entries: entriesOf(item, answers) };
  });
  let width = 0;
  const firsts = compiled.map(({ entries }) => {
    const first = width;
    width += entries.slots;
    return first;
  });
  const starts: number[] = [0];
  const slots: number[] = [];
  const amounts: number[] = [];
  const offsets: number[] = [];
  for (const [k, { entries, answers }] of compiled.entries()) {
    offsets.push(starts.length - 1);
    for (let p = 0; p < answers.patterns.length; p += 1) {
      for (const [slot, amount] of entries.of(p)) {
        slots.push((firsts[k] ?? 0) + slot);
        amounts.push(amount);
      }
      starts.push(slots.length);
    }
    slots.push(width + k);
    amounts.push(1);
    starts.push(slots.length);
  }
  const people = (items[0]?.groups ?? []).map((group, g) => {
    const rows = new Int32Array(group.length * items.length);
    for (const [k, { answers }] of compiled.entries()) {
      const own = answers.people[g] ?? new Int32Array();
      for (let i = 0; i < own.length; i += 1) {
        const id = own[i] ?? -1;
        rows[i * items.length + k] = (offsets[k] ?? 0) + (id < 0 ? answers.patterns.length : id);
      }
    }
    return rows;
  });
  const measures = compiled.map(({ item, entries }, k) => {
    const at = { first: firsts[k] ?? 0, n: entries.slots, missing: width + k };
    return item.scale.kind === "options" ? leastShares(at) : widestGaps(at, entries, item.scale.weight);
  });
  return {
    width: width + items.length,
    people,
    items: items.length,
    patterns: starts.length - 1,
    starts: Int32Array.from(starts),
    slots: Int32Array.from(slots),
    amounts: Float64Array.from(amounts),
    shared: over(items, measures),
  };
}

type Entries = {
  readonly slots: number;
  readonly of: (pattern: number) => [slot: number, amount: number][];
  readonly steps: Float64Array;
  readonly isLast: Uint8Array;
};

function entriesOf({ scale }: SurveyItem, answers: AnswerPatterns): Entries {
  const { steps, isLast, starts, cells } = answerCells(answers);
  if (scale.kind === "options") {
    const of = (p: number) =>
      (answers.patterns[p] ?? []).flatMap((share, m): [number, number][] => (share === 0 ? [] : [[m, share]]));
    return { slots: answers.margins.length, of, steps, isLast };
  }
  const of = (p: number) => Array.from(cells.subarray(starts[p], starts[p + 1]), (cell): [number, number] => [cell, 1]);
  return { slots: steps.length, of, steps, isLast };
}

type Groups = readonly Float64Array[];
type Place = { readonly first: number; readonly n: number; readonly missing: number };
type Measure = (groups: Groups, sizes: readonly number[]) => number | null;

/** Σ over options of the least mean share of any group, in percent. */
const leastShares = ({ first, n, missing }: Place): Measure => {
  return (groups, sizes) => {
    if (!isAnswered(groups, sizes, missing)) return null;
    let sum = 0;
    for (let slot = first; slot < first + n; slot += 1) {
      let least = Number.POSITIVE_INFINITY;
      for (let g = 0; g < groups.length; g += 1) {
        const own = groups[g];
        const share = (own?.[slot] ?? 0) / ((sizes[g] ?? 0) - (own?.[missing] ?? 0));
        if (share < least) least = share;
      }
      sum += least;
    }
    return within(100 * sum);
  };
};

/** 1 − ∫ between the outermost distribution functions, in percent; sums of a margin run from its highest value down. */
const widestGaps = (
  { first, n, missing }: Place,
  { steps, isLast }: Pick<Entries, "steps" | "isLast">,
  weight: number,
): Measure => {
  let running = new Float64Array();
  return (groups, sizes) => {
    if (!isAnswered(groups, sizes, missing)) return null;
    if (running.length !== groups.length) running = new Float64Array(groups.length);
    let area = 0;
    for (let j = n - 1; j >= 0; j -= 1) {
      if (isLast[j] === 1) running.fill(0);
      let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let g = 0; g < groups.length; g += 1) {
        const own = groups[g];
        const share = (own?.[first + j] ?? 0) / ((sizes[g] ?? 0) - (own?.[missing] ?? 0));
        const above = (running[g] ?? 0) + share;
        running[g] = above;
        if (above < least) least = above;
        if (above > most) most = above;
      }
      area += (steps[j] ?? 0) * (most - least);
    }
    return within(100 * (1 - weight * area));
  };
};

function isAnswered(groups: Groups, sizes: readonly number[], missing: number): boolean {
  for (let g = 0; g < groups.length; g += 1) {
    if (!((sizes[g] ?? 0) - (groups[g]?.[missing] ?? 0) > 0)) return false;
  }
  return true;
}

const within = (percent: number) => Math.min(100, Math.max(0, percent));

function over(items: readonly SurveyItem[], measures: readonly Measure[]): Measure {
  const [only] = measures;
  if (only && measures.length === 1) return only;
  const mean = overConstructs(items);
  return (groups, sizes) => mean(measures.map((measure) => measure(groups, sizes)));
}
