import { type Audience, type Instrument, type Question, questionsOf } from "../instrument";
import { isAskedOf, questionsFor } from "../resolve";
import type { Finding, Rule } from "./finding";

/** What one of the audiences would miss. */
export const audiences: Rule = (instrument) => [
  ...instrument.audiences.flatMap((audience) => askedNothing(instrument, audience)),
  ...questionsOf(instrument).flatMap((question) => [
    ...forgotten(question, instrument.audiences),
    ...unread(question, instrument.audiences),
    ...picksOfOthers(question, instrument),
    ...nobodyToGuess(question, instrument.audiences),
  ]),
];

function askedNothing(instrument: Instrument, { id, name }: Audience): Finding[] {
  if (questionsFor(instrument, id).length > 0) return [];
  const advice = `Ask ${name} one question at least, or take the audience out.`;
  return [whole("audience asked nothing", `${name} are asked nothing.`, advice)];
}

/** All but one have words of their own: the last one was probably forgotten. One that differs from the rest was probably meant. */
function forgotten(question: Question, every: readonly Audience[]): Finding[] {
  const asked = every.filter(({ id }) => isAskedOf(question, id));
  return (["prompt", "help"] as const).flatMap((field): Finding[] => {
    const without = asked.filter(({ id }) => !question.wording?.[id]?.[field]);
    const [one] = without;
    if (asked.length < 3 || without.length !== 1 || !one) return [];
    return [
      {
        rule: "wording missing for one audience",
        level: "may",
        questionId: question.id,
        where: field === "prompt" ? "Question" : "Help",
        quote: question[field] ?? null,
        problem: `The other audiences read words of their own; ${one.name} read the common ones.`,
        advice: `Write words for ${one.name}, or leave it if the common ones fit them.`,
      },
    ];
  });
}

function unread(question: Question, every: readonly Audience[]): Finding[] {
  const idle = every.filter(({ id }) => !isAskedOf(question, id) && question.wording?.[id] !== undefined);
  return idle.map(({ id, name }) => ({
    rule: "wording nobody reads",
    level: "may",
    questionId: question.id,
    where: `Question for ${name}`,
    quote: question.wording?.[id]?.prompt ?? null,
    problem: `${name} have words of their own here, but are not asked.`,
    advice: `Ask ${name} too, or clear these words.`,
  }));
}

/** Chips shared among the picks of a question that one was not asked, or not yet, are chips among nothing. */
function picksOfOthers(question: Question, instrument: Instrument): Finding[] {
  if (question.kind !== "share-chips" || !question.from) return [];
  const questions = questionsOf(instrument);
  const source = questions.find(({ id }) => id === question.from);
  const isEarlier = source !== undefined && questions.indexOf(source) < questions.indexOf(question);
  const left = instrument.audiences.filter(({ id }) => isAskedOf(question, id) && source && !isAskedOf(source, id));
  if (isEarlier && left.length === 0) return [];
  const names = left.map(({ name }) => name).join(" and ");
  return [
    {
      rule: "nothing to share among",
      level: "must",
      questionId: question.id,
      where: "Question",
      quote: question.prompt,
      problem: isEarlier
        ? `${names} are not asked ${question.from}, among whose picks the chips are shared.`
        : `${question.from}, among whose picks the chips are shared, comes later.`,
      advice: isEarlier ? `Ask the same audiences in both.` : `Move ${question.from} in front of it.`,
    },
  ];
}

function nobodyToGuess(question: Question, every: readonly Audience[]): Finding[] {
  if (question.kind !== "guess-audience" || every.length > 1) return [];
  return [
    {
      rule: "nobody to guess",
      level: "must",
      questionId: question.id,
      where: "Question",
      quote: question.prompt,
      problem: "There is one audience only, so there are no others whose answers could be guessed.",
      advice: "Remove the question, or add an audience.",
    },
  ];
}

const whole = (rule: string, problem: string, advice: string): Finding => ({
  rule,
  level: "must",
  questionId: null,
  where: null,
  quote: null,
  problem,
  advice,
});
