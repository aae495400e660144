import type { PersonItem } from "./margins";

/** One margin's distinct values, ascending, and where each pattern lies among them. */
export type PatternMargin = { readonly values: readonly number[]; readonly place: Int32Array };

/** Distinct answers to an item: `people[g][i]` is the pattern of person i in group g, −1 when missing. */
export type AnswerPatterns = {
  readonly patterns: readonly (readonly number[])[];
  readonly people: readonly Int32Array[];
  readonly margins: readonly PatternMargin[];
};

type Groups = readonly (readonly PersonItem[])[];

/** Answers do not change, so what was numbered once stays numbered as long as somebody holds them. */
const known = new WeakMap<Groups, AnswerPatterns>();

/**
 * Numbers the distinct answers to one item, so that resampling works on counts of patterns.
 *
 * @param groups people of each group; people who share one array for the same answer are numbered fastest
 * @throws RangeError when answers differ in length or hold a value that is not finite
 */
export function answerPatterns(groups: Groups): AnswerPatterns {
  const numbered = known.get(groups) ?? numberPatterns(groups);
  known.set(groups, numbered);
  return numbered;
}

/**
 * Some of the groups, in this order; patterns of all keep their numbers, so that some may be nobody's.
 *
 * @throws RangeError on a group that does not exist
 */
export function selectGroups(groups: Groups, places: readonly number[]): Groups {
  const chosen = places.map((g) => {
    const group = groups[g];
    if (!group) throw new RangeError(`there is no group ${g}`);
    return group;
  });
  const all = known.get(groups);
  if (all) known.set(chosen, { ...all, people: places.map((g) => all.people[g] ?? new Int32Array()) });
  return chosen;
}

function numberPatterns(groups: Groups): AnswerPatterns {
  const arrays = new Map<readonly number[], number>();
  const ids = new Map<string, number>();
  const patterns: (readonly number[])[] = [];
  const numberOf = (answer: readonly number[]): number => {
    const key = answer.join(" ");
    const known = ids.get(key);
    if (known !== undefined) return known;
    if (patterns[0] && patterns[0].length !== answer.length) throw new RangeError("answers differ in length");
    if (!answer.every(Number.isFinite)) throw new RangeError(`${key} is not finite`);
    ids.set(key, patterns.length);
    patterns.push(answer);
    return patterns.length - 1;
  };
  const people = groups.map((answers) =>
    Int32Array.from(answers, (answer) => {
      if (answer === null) return -1;
      const seen = arrays.get(answer);
      if (seen !== undefined) return seen;
      const id = numberOf(answer);
      arrays.set(answer, id);
      return id;
    }),
  );
  const margins = (patterns[0] ?? []).map((_, m) => {
    const values = [...new Set(patterns.map((pattern) => pattern[m] ?? 0))].sort((a, b) => a - b);
    const places = new Map(values.map((value, k) => [value, k]));
    return { values, place: Int32Array.from(patterns, (pattern) => places.get(pattern[m] ?? 0) ?? 0) };
  });
  return { patterns, people, margins };
}

/** How many people of a group gave each pattern. */
export function countPatterns(people: Int32Array, patterns: number): Float64Array {
  const counts = new Float64Array(patterns);
  for (let i = 0; i < people.length; i += 1) {
    const id = people[i] ?? -1;
    if (id >= 0) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}
