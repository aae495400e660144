import { type Instrument, type Question, questionsOf } from "../instrument";
import { placeOf } from "./outline";
import { isRecord, same } from "./same";

/** What the second has otherwise than the first, a sentence each, in the order of the questions. */
export function changesBetween(before: Instrument, after: Instrument): string[] {
  const [old, fresh] = [questionsOf(before), questionsOf(after)];
  const known = new Map(old.map((question) => [question.id, question]));
  const there = new Set(fresh.map(({ id }) => id));
  const changed = fresh.flatMap((question) => {
    const other = known.get(question.id);
    if (!other) return [`${question.id} is there: “${question.prompt}”`];
    const moved = placeOf(before, question.id)?.sectionId !== placeOf(after, question.id)?.sectionId;
    return [...(moved ? [`${question.id} stands in another section.`] : []), ...changedFields(other, question)];
  });
  const gone = old.filter(({ id }) => !there.has(id)).map(({ id, prompt }) => `${id} is gone: “${prompt}”`);
  const order = (questions: readonly Question[], others: readonly Question[]) =>
    questions.map(({ id }) => id).filter((id) => others.some((one) => one.id === id));
  const isReordered = !same(order(old, fresh), order(fresh, old));
  const titles = (one: Instrument) => one.sections.map(({ id, title }) => ({ id, title }));
  return [
    ...changed,
    ...gone,
    ...(isReordered ? ["The questions come in another order."] : []),
    ...(same(titles(before), titles(after)) ? [] : ["The sections have other titles or another order."]),
    ...(same(before.audiences, after.audiences) ? [] : ["The audiences are others, or called otherwise."]),
  ];
}

function changedFields(before: Question, after: Question): string[] {
  if (same(before, after)) return [];
  if (before.prompt !== after.prompt) return [`${after.id} reads “${after.prompt}”`];
  const [one, other] = [before as unknown, after as unknown];
  if (!isRecord(one) || !isRecord(other)) return [];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => !same(one[key], other[key]));
  const known = keys.flatMap((key) => FIELDS[key] ?? []);
  return [`${after.id} has ${(known.length < keys.length ? [...known, "other settings"] : known).join(", ")}.`];
}

const FIELDS: Readonly<Record<string, string>> = {
  help: "other help",
  label: "another name in results",
  wording: "other words for an audience",
  audiences: "other audiences",
  options: "other answers",
  statements: "other statements",
  stops: "other stops",
  steps: "other steps",
};
