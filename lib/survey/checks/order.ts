import { type Question, questionsOf } from "../instrument";
import { isAskedOf } from "../resolve";
import type { Finding, Rule } from "./finding";

/** So many texts, which are not marked as optional, are written before people leave. */
const MOST_TEXTS_FIRST = 2;

/** What comes too early. A question is named once, whichever audiences meet it. */
export const order: Rule = (instrument) => {
  const found = instrument.audiences.flatMap((audience) => {
    const asked = questionsOf(instrument).filter((question) => isAskedOf(question, audience.id));
    return [...listFirst(asked), ...textsFirst(asked)];
  });
  return found.filter((one, i) => found.findIndex((same) => key(same) === key(one)) === i);
};

const key = ({ rule, questionId }: Finding) => `${rule} ${questionId}`;

/** Own words first: a list that was read before puts its words into people's mouths. */
function listFirst(asked: readonly Question[]): Finding[] {
  const text = asked.findIndex(({ kind }) => kind === "long-text");
  const list = asked.findIndex((question) => "options" in question || "statements" in question);
  const [early, own] = [asked[list], asked[text]];
  if (!early || !own || list > text) return [];
  return [
    {
      rule: "list before own words",
      level: "may",
      questionId: early.id,
      where: "Question",
      quote: early.prompt,
      problem: `This list is read before people write in their own words (${own.id}); they will write what they have read.`,
      advice: `Move ${own.id} in front of it.`,
    },
  ];
}

function textsFirst(asked: readonly Question[]): Finding[] {
  const closed = asked.findIndex(({ kind }) => kind !== "long-text");
  const texts = asked.slice(0, closed < 0 ? asked.length : closed).filter(({ optional }) => !optional);
  const extra = texts[MOST_TEXTS_FIRST];
  if (!extra) return [];
  return [
    {
      rule: "too much writing first",
      level: "may",
      questionId: extra.id,
      where: "Question",
      quote: extra.prompt,
      problem: `${texts.length} questions want a text before anything can be ticked; many stop there.`,
      advice: "Move this one further down, or mark it as optional.",
    },
  ];
}
