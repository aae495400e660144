import { UNSURE } from "@/lib/survey/kinds/kind";
import { isNonAnswer } from "@/lib/text/non-answers";
import { type AskedItem, askedItems, isAskedItem, type RandomSurvey, type RawPerson } from "./random-survey";

/**
 * What must not be found out, worked out from the answers as the privacy rules word them and without the code under test: a rule
 * that goes missing there must not make its secrets disappear from here.
 */
export type Secret =
  /** Fewer than the minimum answered: how many they are, and everything they said. */
  | { readonly kind: "audience"; readonly audience: string }
  /** Fewer than the minimum could answer this item: how many, and what. */
  | { readonly kind: "item"; readonly audience: string; readonly item: AskedItem }
  /** Background with a cell below the minimum: which cells. */
  | { readonly kind: "background"; readonly audience: string; readonly item: AskedItem }
  /** Nearly everybody gave one answer to a sensitive question: whether all did. */
  | { readonly kind: "alike"; readonly audience: string; readonly item: AskedItem }
  /** Of those without an answer on the scale, how many said "don't know" and how many skipped, where either are few. */
  | { readonly kind: "silence"; readonly audience: string; readonly item: AskedItem }
  /** Who of the audience has which background: it is never crossed with anything. */
  | { readonly kind: "crossing"; readonly audience: string; readonly item: AskedItem }
  /** Who gave which of the published answers, among those who answered the other item of a pair and the few who did not. */
  | {
      readonly kind: "pairing";
      readonly audience: string;
      readonly item: AskedItem;
      readonly other: AskedItem;
      /** Items that are read together with this one, too. */
      readonly known: readonly AskedItem[];
    };

export const isUnsure = ({ shape }: AskedItem, raw: unknown): boolean => shape.scale.type !== "agree" && raw === UNSURE;

/** People whose answers count towards the minimum of an item. */
export const saidTo = (item: AskedItem, people: readonly RawPerson[]): number =>
  people.filter((person) => {
    const raw = person[item.shape.id];
    return raw !== undefined && (item.shape.scale.type === "text" || !isUnsure(item, raw));
  }).length;

/** Whether some background was given by fewer than the minimum; "don't know" is a cell, too. */
export function hasSmallCell(item: AskedItem, people: readonly RawPerson[], least: number): boolean {
  const cells = new Map<string, number>();
  for (const person of people) {
    const raw = person[item.shape.id];
    if (raw !== undefined) cells.set(JSON.stringify(raw), (cells.get(JSON.stringify(raw)) ?? 0) + 1);
  }
  return [...cells.values()].some((n) => n < least);
}

/** The answer that most people gave, and how many gave no answer of each kind. */
export function answersTo(item: AskedItem, people: readonly RawPerson[]) {
  const cells = new Map<string, { raw: unknown; n: number }>();
  let [unsure, skipped] = [0, 0];
  for (const person of people) {
    const raw = person[item.shape.id];
    if (raw === undefined) skipped += 1;
    else if (isUnsure(item, raw)) unsure += 1;
    else cells.set(JSON.stringify(raw), { raw, n: (cells.get(JSON.stringify(raw))?.n ?? 0) + 1 });
  }
  const [most = { raw: undefined, n: 0 }] = [...cells.values()].sort((a, b) => b.n - a.n);
  return { unsure, skipped, most, n: people.length - unsure - skipped };
}

/** A sensitive question whose answers are all the same but for one person, or for one in ten. */
export function isAlike(item: AskedItem, people: readonly RawPerson[]): boolean {
  const { most, n } = answersTo(item, people);
  return item.question.sensitive === true && (most.n >= n - 1 || most.n >= 0.9 * n - 1e-9);
}

export function isFewSilent(item: AskedItem, people: readonly RawPerson[], least: number): boolean {
  if (item.shape.scale.type === "text" || item.shape.scale.type === "agree") return false;
  const { unsure, skipped } = answersTo(item, people);
  return [unsure, skipped].some((n) => n > 0 && n < least);
}

export function secretsOf(survey: RandomSurvey): Secret[] {
  const least = survey.thresholds.numbers;
  return survey.audiences.flatMap(({ id, people }): Secret[] => {
    if (people.length === 0) return [];
    if (people.length < least) return [{ kind: "audience", audience: id }];
    return askedItems(survey)
      .filter((item) => isAskedItem(item, id))
      .flatMap((item): Secret[] => {
        if (saidTo(item, people) < least) return [{ kind: "item", audience: id, item }];
        if (isAlike(item, people) && item.shape.scale.type !== "text") return [{ kind: "alike", audience: id, item }];
        if (item.question.construct !== "background")
          return isFewSilent(item, people, least) ? [{ kind: "silence", audience: id, item }] : [];
        if (hasSmallCell(item, people, least)) return [{ kind: "background", audience: id, item }];
        // Where all say the same there is nothing to cross.
        const isSame = new Set(people.map((person) => person[item.shape.id])).size === 1;
        return isSame ? [] : [{ kind: "crossing", audience: id, item }];
      });
  });
}

/** Audiences whose words are sealed: too few of them wrote something. */
export function sealedWriters(survey: RandomSurvey): string[] {
  const least = Math.max(survey.thresholds.numbers, survey.thresholds.words);
  const texts = askedItems(survey).filter(({ shape }) => shape.scale.type === "text");
  return survey.audiences.flatMap(({ id, people }) => {
    const writers = texts.map(
      ({ shape }) =>
        people.filter((person) => {
          const text = person[shape.id];
          return typeof text === "string" && text !== UNSURE && text.trim() !== "" && !isNonAnswer(text);
        }).length,
    );
    return writers.some((n) => n >= least) ? [] : [id];
  });
}
