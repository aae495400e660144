import { type Instrument, questionsOf } from "../instrument";
import { audiences } from "./audiences";
import { balance } from "./balance";
import type { Finding, Rule } from "./finding";
import { length } from "./length";
import { order } from "./order";
import { placeholders } from "./placeholders";
import { scales } from "./scales";
import { twoInOne } from "./two-in-one";
import { words } from "./words";

const STRUCTURE: readonly Rule[] = [placeholders, audiences, scales, order, length];
/** These read English. */
const ENGLISH: readonly Rule[] = [twoInOne, words, balance];

/** What is worth a second look in a questionnaire: what must be solved first, then in the order of the questions. */
export function checkQuestions(instrument: Instrument): Finding[] {
  const rules = instrument.language.startsWith("en") ? [...STRUCTURE, ...ENGLISH] : STRUCTURE;
  const ids = questionsOf(instrument).map(({ id }) => id);
  const rank = ({ level, questionId }: Finding) =>
    (level === "must" ? 0 : ids.length + 1) + (questionId === null ? 0 : ids.indexOf(questionId) + 1);
  return rules.flatMap((rule) => rule(instrument)).toSorted((a, b) => rank(a) - rank(b));
}

export const mustSolve = (findings: readonly Finding[]): Finding[] => findings.filter(({ level }) => level === "must");
