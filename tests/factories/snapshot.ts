import { type Snapshot, snapshotSchema } from "@/lib/analysis/snapshot";
import { editionById } from "@/lib/survey/editions";
import { type Instrument, instrumentSchema } from "@/lib/survey/instrument";

export type Person = Record<string, unknown>;
/** Audience id → one record of answers per person. */
export type People = Readonly<Record<string, readonly Person[]>>;

/** A snapshot of the full questionnaire, or of another instrument; questions that nobody's record holds were skipped. */
export function snapshotOf(people: People, changes: Partial<Snapshot> = {}): Snapshot {
  const instrument = changes.instrument ?? editionById("full").instrument;
  return snapshotSchema.parse({
    format: "plumbline-snapshot",
    version: 1,
    organization: "Made Up Ltd",
    office: "PMO",
    isSample: false,
    title: "Why?",
    from: null,
    to: null,
    closed: true,
    thresholds: { numbers: 5, words: 8 },
    audiences: instrument.audiences.map(({ id }) => ({ id, invited: null })),
    responses: Object.entries(people).flatMap(([audience, group]) => group.map((answers) => ({ audience, answers }))),
    seed: "1",
    ...changes,
    instrument,
  });
}

/** An instrument with these questions, for audiences that are called after their ids: "alphas" are Alphas, one alpha. */
export function instrumentOf(audiences: readonly string[], questions: readonly object[]): Instrument {
  const shapes = ["circle", "square", "triangle", "diamond", "hexagon", "cross"];
  return instrumentSchema.parse({
    format: "plumbline-instrument",
    version: 1,
    id: "made-up",
    title: "Made up",
    edition: "custom",
    language: "en",
    audiences: audiences.map((id, i) => ({
      id,
      name: id.charAt(0).toUpperCase() + id.slice(1),
      one: id.replace(/s$/, ""),
      many: id,
      shape: shapes[i],
    })),
    sections: [{ id: "all", title: "All", questions }],
  });
}

/** One record per value of a question; undefined: this person skipped it. */
export const answering = (id: string, values: readonly unknown[]): Person[] =>
  values.map((value) => (value === undefined ? {} : { [id]: value }));

/** People with what each list says of them; the lists are as long as there are people. */
export const together = (...lists: readonly (readonly Person[])[]): Person[] =>
  (lists[0] ?? []).map((_, i) => Object.assign({}, ...lists.map((list) => list[i] ?? {})));
