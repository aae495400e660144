/**
 * Answer scales people know by their words, lowest first. Several wordings of one step are given together; those of opposite
 * steps stand in the same order. The first few have two ends of equal weight.
 */
const SCALES: readonly (readonly string[][])[] = [
  [
    ["strongly disagree", "disagree strongly", "completely disagree"],
    ["disagree", "somewhat disagree", "tend to disagree"],
    ["neither agree nor disagree", "neither", "neutral", "neither agree or disagree"],
    ["agree", "somewhat agree", "tend to agree"],
    ["strongly agree", "agree strongly", "completely agree"],
  ],
  [
    ["very dissatisfied"],
    ["dissatisfied", "somewhat dissatisfied"],
    ["neither satisfied nor dissatisfied", "neutral", "neither"],
    ["satisfied", "somewhat satisfied"],
    ["very satisfied"],
  ],
  [
    ["very unimportant"],
    ["somewhat unimportant", "unimportant"],
    ["neither important nor unimportant", "neither important nor unimportant (neutral)", "neutral", "neither"],
    ["somewhat important", "important"],
    ["very important"],
  ],
  [
    ["very unlikely"],
    ["unlikely", "somewhat unlikely"],
    ["neither likely nor unlikely", "neutral", "neither"],
    ["likely", "somewhat likely"],
    ["very likely"],
  ],
  [
    ["not at all important"],
    ["slightly important", "a little important", "not very important"],
    ["moderately important", "somewhat important"],
    ["important", "very important"],
    ["extremely important", "essential"],
  ],
  [["very poor"], ["poor"], ["fair", "average", "ok", "neutral"], ["good"], ["very good", "excellent"]],
  [["never"], ["rarely", "seldom"], ["sometimes", "occasionally"], ["often", "usually", "frequently"], ["always"]],
  [
    ["not at all"],
    ["not much", "a little", "slightly", "not very much", "very little"],
    ["some", "somewhat", "moderately", "quite a bit"],
    ["a lot", "very", "very much", "a great deal"],
    ["extremely", "completely"],
  ],
  [["none", "nothing"], ["little", "a little"], ["some"], ["a lot", "much"], ["most", "everything"]],
  [["low"], ["medium", "moderate"], ["high"], ["very high"]],
  [
    ["much worse"],
    ["worse", "a little worse"],
    ["about the same", "the same", "no change"],
    ["better", "a little better"],
    ["much better"],
  ],
];

const TWO_SIDED = 4;
const MOST_STEPS = Math.max(...SCALES.map((scale) => scale.length));

const words = (label: string) =>
  label
    .trim()
    .toLowerCase()
    .replace(/[.!’']/g, "")
    .replace(/\s+/g, " ");

export type WordScale = { readonly steps: string[]; readonly unused: readonly string[] };

/**
 * A known word scale, lowest step first, or null.
 *
 * A scale with two ends of equal weight ("strongly disagree" … "strongly agree") is made whole: a step whose opposite was chosen
 * belongs to it although nobody chose it.
 *
 * @param labels different labels as they stand in the file; all must belong to one scale, no two to the same step
 */
export function scaleOfWords(labels: readonly string[]): WordScale | null {
  if (labels.length < 3 || labels.length > MOST_STEPS) return null;
  const said = labels.map(words);
  for (const [place, scale] of SCALES.entries()) {
    const steps = said.map((label) => scale.findIndex((wordings) => wordings.includes(label)));
    if (steps.includes(-1) || new Set(steps).size !== steps.length) continue;
    const chosen = new Map(labels.map((label, i) => [steps[i] ?? 0, label]));
    const unused = place < TWO_SIDED ? missingOpposites(scale, chosen) : new Map<number, string>();
    const whole = [...chosen, ...unused].sort(([a], [b]) => a - b).map(([, label]) => label);
    return { steps: whole, unused: [...unused.values()] };
  }
  return null;
}

/** In the wording of their opposites: "Tend to agree" brings "Tend to disagree". */
function missingOpposites(
  scale: readonly (readonly string[])[],
  chosen: ReadonlyMap<number, string>,
): Map<number, string> {
  const missing = new Map<number, string>();
  for (const [step, label] of chosen) {
    const opposite = scale.length - 1 - step;
    if (chosen.has(opposite)) continue;
    const variant = scale[step]?.indexOf(words(label)) ?? 0;
    const wording = scale[opposite]?.[variant] ?? scale[opposite]?.[0] ?? "";
    missing.set(opposite, /^\p{Lu}/u.test(label) ? wording.charAt(0).toUpperCase() + wording.slice(1) : wording);
  }
  return missing;
}

/** Labels that begin with their number, such as "1 – not at all", "2", "3 – very much"; null when some do not. */
export function scaleByNumbers(labels: readonly string[]): WordScale | null {
  const numbered = labels.map((label) => ({
    label,
    number: Number(/^(\d{1,2})(?=$|[\s.:)=–—-])/u.exec(label)?.[1] ?? Number.NaN),
  }));
  const numbers = numbered.map(({ number }) => number);
  const inOrder = numbered.toSorted((a, b) => a.number - b.number);
  if (labels.length < 3 || labels.length > 11 || numbers.some(Number.isNaN)) return null;
  const isRow = inOrder.every(({ number }, i) => i === 0 || number === (inOrder[i - 1]?.number ?? 0) + 1);
  return isRow ? { steps: inOrder.map(({ label }) => label), unused: [] } : null;
}

const NO_ANSWER = new Set([
  "",
  "na",
  "n/a",
  "#n/a",
  "null",
  "nan",
  "-",
  "--",
  ".",
  "no answer",
  "no response",
  "refused",
]);
const NOT_SURE = new Set([
  "dont know",
  "do not know",
  "dk",
  "not sure",
  "unsure",
  "cant tell",
  "cannot tell",
  "no opinion",
  "not my call",
  "dont know / not my call",
  "not applicable",
]);

/** The same words, whatever their case, spaces and full stops. */
export const sameWords = (a: string, b: string) => words(a) === words(b);

/** An entry that stands for an empty cell, in any column. */
export const meansNoAnswer = (cell: string) => NO_ANSWER.has(words(cell));

/** An answer that says "I cannot tell", kept apart from the scale. */
export const meansNotSure = (cell: string) => NOT_SURE.has(words(cell));
