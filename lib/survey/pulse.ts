import { type Instrument, type Question, questionsOf } from "./instrument";

export const MOST_IN_A_PULSE = 6;

/**
 * A short questionnaire out of a long one: one question in own words, then the questions that hold these items, the first ones
 * first until there are six. Ids, wording and order stay, so that a later answer can be laid beside an earlier one.
 * Null where none of the items belongs to a question that can be asked again.
 *
 * @param itemIds as a result names them ("D2.should"), most divergent first
 */
export function pulseOf(instrument: Instrument, itemIds: readonly string[]): Instrument | null {
  const questions = questionsOf(instrument);
  const named = [...new Set(itemIds.map((id) => id.split(".")[0] ?? id))];
  const asked = named.flatMap((id) => questions.find((one) => one.id === id && isClosed(one)) ?? []);
  const again = asked.slice(0, MOST_IN_A_PULSE);
  if (again.length === 0) return null;
  const words = questions.find(({ kind }) => kind === "long-text");
  // Chips are shared among the picks of another question: without it nobody could place one.
  const sources = again.flatMap((one) => (one.kind === "share-chips" && one.from ? [one.from] : []));
  const kept = new Set([...(words ? [words.id] : []), ...sources, ...again.map(({ id }) => id)]);
  const sections = instrument.sections
    .map((part) => ({ ...part, questions: part.questions.filter(({ id }) => kept.has(id)) }))
    .filter((part) => part.questions.length > 0);
  return { ...instrument, id: pulseId(instrument.id), edition: "custom", sections };
}

const isClosed = ({ kind, construct }: Question) => kind !== "long-text" && construct !== "background";

const pulseId = (id: string) => (id.endsWith("-pulse") ? id : `${id.slice(0, 54)}-pulse`);
