/** Answer scales people know by their words, lowest first. Several wordings of one step are given together. */
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
    ["not at all important"],
    ["slightly important", "a little important", "not very important"],
    ["moderately important", "somewhat important"],
    ["important", "very important"],
    ["extremely important", "essential"],
  ],
  [
    ["very unlikely"],
    ["unlikely", "somewhat unlikely"],
    ["neither likely nor unlikely", "neutral", "neither"],
    ["likely", "somewhat likely"],
    ["very likely"],
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

const words = (label: string) =>
  label
    .trim()
    .toLowerCase()
    .replace(/[.!’']/g, "")
    .replace(/\s+/g, " ");

/**
 * Labels of a known word scale from lowest to highest, or null.
 *
 * @param labels different labels as they stand in the file; all must belong to one scale, no two to the same step
 */
export function orderByWords(labels: readonly string[]): string[] | null {
  if (labels.length < 3) return null;
  for (const scale of SCALES) {
    const steps = labels.map((label) => scale.findIndex((wordings) => wordings.includes(words(label))));
    if (steps.includes(-1) || new Set(steps).size !== steps.length) continue;
    return labels
      .map((label, i) => ({ label, step: steps[i] ?? 0 }))
      .sort((a, b) => a.step - b.step)
      .map(({ label }) => label);
  }
  return null;
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
