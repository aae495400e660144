import type { Snapshot } from "@/lib/analysis/snapshot";
import { seededRandom } from "@/lib/stats/random";
import { editionById } from "@/lib/survey/editions";
import { type Instrument, type Question, questionsOf } from "@/lib/survey/instrument";
import { itemsOf } from "@/lib/survey/kinds/registry";
import { isAskedOf } from "@/lib/survey/resolve";
import { snapshotOf } from "@/tests/factories/snapshot";
import { madeUpAnswer } from "./synthetic-answers";

/** Executives, project managers, PMO staff. */
const SHARES = [0.2, 0.5, 0.3] as const;

export type Size = {
  readonly people: number;
  /** Questions in words that are asked, at most. */
  readonly texts: number;
  /** Items without words that are asked, at most; left out: all of the full questionnaire. */
  readonly closedItems?: number;
};

/** Answers of made-up people to the full questionnaire; the same seed makes the same ones. */
export function syntheticSnapshot(size: Size, seed: string): Snapshot {
  const instrument = shortened(editionById("full").instrument, size);
  return snapshotOf({}, { instrument, responses: syntheticResponses(instrument, size.people, seed) });
}

export function syntheticResponses(instrument: Instrument, people: number, seed: string): Snapshot["responses"] {
  const audiences = instrument.audiences.map(({ id }) => id);
  const questions = questionsOf(instrument);
  return audiences.flatMap((id, audience) => {
    const asked = questions.filter((question) => isAskedOf(question, id));
    const random = seededRandom(`${seed}/${id}`);
    return Array.from({ length: Math.round(people * (SHARES[audience] ?? 0)) }, () => {
      const answers: Record<string, unknown> = {};
      for (const question of asked) {
        const answer = madeUpAnswer(question, { random, audience, audiences, answers });
        if (answer !== undefined) answers[question.id] = answer;
      }
      return { audience: id, answers };
    });
  });
}

/** The first texts and the first questions without words that stay within the size, in their sections. */
export function shortened(instrument: Instrument, { texts, closedItems = Number.POSITIVE_INFINITY }: Size): Instrument {
  const audiences = instrument.audiences.map(({ id }) => id);
  let words = 0;
  let items = 0;
  const stays = (question: Question): boolean => {
    if (question.kind === "long-text") {
      words += 1;
      return words <= texts;
    }
    const own = itemsOf(question, audiences).length;
    if (items + own > closedItems) return false;
    items += own;
    return true;
  };
  const sections = instrument.sections
    .map((section) => ({ ...section, questions: section.questions.filter(stays) }))
    .filter(({ questions }) => questions.length > 0);
  return { ...instrument, sections };
}
