import type { Checks } from "@/lib/analysis/result-checks";
import type { Interval, RichText } from "@/lib/analysis/result-parts";
import { listed, quoted, rich, strong } from "./rich-text";

type ChoiceId = Checks["sensitivity"]["choices"][number]["id"];
export type Changed = { readonly words: string; readonly label: string };

const TITLES: Readonly<Record<Exclude<ChoiceId, "minimum-of-ten">, string>> = {
  "without-one-item": "Without one question at a time",
  "without-one-audience": "Without one audience at a time",
  "head-count-weights": "Audiences weighed by head-count",
  "person-weights": "People weighed",
  "without-straight-liners": "Without people who answer all alike",
  "without-speeders": "Without people who answer too fast",
  "missing-answers": "Missing answers at both ends",
};

export const choiceTitle = (id: ChoiceId, minimum: number): string =>
  id === "minimum-of-ten" ? `A minimum of 10 answers instead of ${minimum}` : TITLES[id];

export const batteryWords = (minimum: number): string =>
  `In no audience did ${minimum} people or more answer all alike and leave as many who did not; fewer could be recognised.`;

/** Choices named beside the range; the panel names them all. */
const MOST_NAMED = 3;

/** "62 (95% CI 57–67; 58–66 across reasonable choices). It would be called “opposed” without project managers." */
export function sensitivitySentence(
  own: { readonly index: number; readonly interval: Interval | null; readonly label: string } | null,
  range: Interval | null,
  changed: readonly Changed[],
): RichText {
  if (!own) return rich("There is no alignment index that other choices could change.");
  const spans = [
    ...(own.interval ? [`95% CI ${span(own.interval)}`] : []),
    ...(range ? [`${span(range)} across reasonable choices`] : []),
  ];
  const head = rich(strong(String(Math.round(own.index))), spans.length > 0 ? ` (${spans.join("; ")}).` : ".");
  if (changed.length === 0) {
    return range ? rich(head, ` No choice makes it anything but ${quoted(own.label)}.`) : head;
  }
  const byLabel = [...new Set(changed.map(({ label }) => label))].map((label) => ({
    label,
    words: changed.filter((one) => one.label === label).map(({ words }) => words),
  }));
  return rich(
    head,
    ...byLabel.map(({ label, words }) => rich(` It would be called ${quoted(label)} `, named(words), ".")),
  );
}

function named(words: readonly string[]): RichText {
  const more = words.length - MOST_NAMED;
  return listed(more > 0 ? [...words.slice(0, MOST_NAMED), `by ${more} other choices`] : words);
}

const span = ({ lo, hi }: Interval): string => `${Math.round(lo)}–${Math.round(hi)}`;
