import { orderedValues } from "../encode";
import type { VisibleItem } from "../suppression";

type Values = readonly (readonly (number | null)[])[];

/** Answers that have an order, and how wide their scale is; null for other items. */
export function ordinalAnswers(item: VisibleItem): { values: Values; range: number } | null {
  const values = orderedValues(item);
  if (!values) return null;
  const range = item.scale.type === "ordinal" ? item.scale.hi - item.scale.lo : 2;
  return range > 0 ? { values, range } : null;
}

const key = (text: string) => text.trim().toLowerCase();

/**
 * Guesses of another audience's answer on a scale, as values of that scale: an option of the guess is a step by its words, or a
 * number of the scale; of a statement it is "agree" or "disagree".
 *
 * @returns per visible audience and person; null when an option stands for no place on the scale
 */
export function guessedValues(guess: VisibleItem, about: VisibleItem): Values | null {
  if (guess.scale.type !== "choice") return null;
  const places = new Map(guess.scale.options.map(({ id, label }) => [id, placeOf(about, id, label)]));
  if ([...places.values()].some((place) => place === null)) return null;
  return guess.values.map((people) =>
    people.map((value) => (value?.type === "choice" ? (places.get(value.option) ?? null) : null)),
  );
}

function placeOf({ scale }: VisibleItem, id: string, label: string): number | null {
  if (scale.type === "agree")
    return { agree: 1, disagree: -1 }[key(id)] ?? { agree: 1, disagree: -1 }[key(label)] ?? null;
  if (scale.type !== "ordinal") return null;
  const step = scale.steps?.findIndex((word) => key(word) === key(label)) ?? -1;
  if (step >= 0) return scale.lo + step;
  const number = label.trim() === "" ? Number.NaN : Number(label);
  return number >= scale.lo && number <= scale.hi ? number : null;
}
