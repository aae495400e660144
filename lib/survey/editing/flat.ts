import type { Instrument } from "../instrument";
import { dropEmpty, withoutDangling } from "./outline";

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** An instrument as lists of rows; a question says in which section it stands, so that moving one is a change of one field. */
export type Flat = {
  readonly head: readonly Row[];
  readonly audiences: readonly Row[];
  readonly sections: readonly Row[];
  readonly questions: readonly Row[];
};

export function flatten({ audiences, sections, ...head }: Instrument): Flat {
  return {
    head: [{ ...head, id: "head", instrumentId: head.id }],
    audiences,
    sections: sections.map(({ id, title }) => ({ id, title })),
    questions: sections.flatMap((section) => section.questions.map((one) => ({ ...one, section: section.id }))),
  };
}

/** Back again; a section that one person removed and another put a question into comes back, an empty one goes. */
export function asInstrument(flat: Flat, sources: readonly Flat[]): Instrument {
  const [head] = flat.head;
  const { instrumentId, ...rest } = head ?? { id: "", instrumentId: "" };
  const ids = new Set(flat.sections.map(({ id }) => id));
  const missing = [...new Set(flat.questions.map((one) => String(one["section"])))].filter((id) => !ids.has(id));
  const everySection = sources.flatMap(({ sections }) => sections);
  const back = missing.flatMap((id) => everySection.find((one) => one.id === id) ?? []);
  const sections = [...flat.sections, ...back].map((section) => ({
    ...section,
    questions: flat.questions
      .filter((one) => one["section"] === section.id)
      .map(({ section: _, ...question }) => question),
  }));
  // Rows came out of instruments and keep their fields; what references broke is mended below.
  const instrument = { ...rest, id: instrumentId, audiences: flat.audiences, sections } as unknown as Instrument;
  return withoutDangling(dropEmpty(instrument));
}
