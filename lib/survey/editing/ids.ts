import { type Instrument, questionsOf } from "../instrument";

/** "o3" after "o1" and "o2": never the number of one that is still there, since answers are kept by it. */
export function nextId(prefix: string, taken: readonly string[]): string {
  const numbers = taken.map((id) => (id.startsWith(prefix) ? Number(id.slice(prefix.length)) : 0));
  return `${prefix}${Math.max(0, ...numbers.filter((n) => Number.isInteger(n))) + 1}`;
}

/** The next code of a section: "C3" where "C1" and "C2" are asked. */
export function nextQuestionId(instrument: Instrument, sectionId: string): string {
  const section = instrument.sections.find(({ id }) => id === sectionId);
  const letters = /^[A-Za-z]+/.exec(section?.questions[0]?.id ?? "")?.[0];
  return nextId(letters ?? freeLetter(instrument), everyQuestionId(instrument));
}

/** A letter that begins no code yet. */
export function freeLetter(instrument: Instrument): string {
  const ids = everyQuestionId(instrument);
  const free = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ").find((letter) => !ids.some((id) => id.startsWith(letter)));
  return free ?? "Q";
}

export const nextSectionId = (instrument: Instrument): string =>
  nextId(
    "part",
    instrument.sections.map(({ id }) => id),
  );

const everyQuestionId = (instrument: Instrument) => questionsOf(instrument).map(({ id }) => id);
