/** What sets of people a reader can single out who sees figures of all of them, and of those who gave each answer to a question. */

/** Per person which of a question's answers; null: none of them. */
export type Cells = readonly (string | null)[];

/** With more answers than this to the question that has fewer, no attempt is made to look at all their unions. */
const MOST_ANSWERS = 12;

/** The people of each answer, and those who gave none: whoever has the whole has these by subtraction. */
export function peopleByAnswer(cells: Cells, who: readonly number[]): number[][] {
  const people = new Map<string | null, number[]>();
  for (const i of who) {
    const cell = cells[i] ?? null;
    const own = people.get(cell);
    if (own) own.push(i);
    else people.set(cell, [i]);
  }
  return [...people.values()];
}

/**
 * Whether every set of people is safe that figures by answers to two questions tell together although they are never crossed.
 *
 * Sums and differences of such figures speak of a set alone where one holds the other: everybody of some answers to the first
 * question, less everybody of some answers to the second who all gave one of those. Every other such set is one of these and whole
 * answers besides, which are safe by themselves.
 */
export function differencesAreSafe(
  [one, other]: readonly [Cells, Cells],
  who: readonly number[],
  isSafe: (people: readonly number[]) => boolean,
): boolean {
  const kinds = (cells: Cells) => new Set(who.map((i) => cells[i] ?? null));
  const [outer, inner] = kinds(one).size < kinds(other).size ? [other, one] : [one, other];
  const answers = [...kinds(inner)];
  if (answers.length > MOST_ANSWERS) return false;
  for (let set = 1; set < 2 ** answers.length; set += 1) {
    const isInner = (i: number) => isIn(set, answers.indexOf(inner[i] ?? null));
    const around = new Set(who.filter(isInner).map((i) => outer[i] ?? null));
    const rest = who.filter((i) => around.has(outer[i] ?? null) && !isInner(i));
    if (rest.length > 0 && !isSafe(rest)) return false;
  }
  return true;
}

const isIn = (set: number, place: number): boolean => Math.floor(set / 2 ** place) % 2 === 1;
