import { type Question, questionsOf } from "../instrument";
import type { Finding, Rule } from "./finding";

/** Ends and steps that say nothing, and answers that cannot be told apart. */
export const scales: Rule = (instrument) =>
  questionsOf(instrument).flatMap((question) => [...bareEnds(question), ...alike(question)]);

function endsOf(question: Question): readonly string[] {
  if (question.kind === "rating") return [question.loLabel, question.hiLabel];
  if (question.kind === "twin-scale") return [question.left, question.right];
  if (question.kind === "likert") return question.steps;
  if (question.kind === "effort-twin" || question.kind === "ladder-twin") return question.stops;
  return [];
}

function bareEnds(question: Question): Finding[] {
  const bare = endsOf(question).filter((text) => !/\p{L}/u.test(text));
  if (bare.length === 0) return [];
  return [
    {
      rule: "scale without words",
      level: "must",
      questionId: question.id,
      where: "Scale",
      quote: bare.join(", "),
      problem: "A number alone means something else to everybody.",
      advice: "Say in words what each end, or each step, stands for.",
    },
  ];
}

function alike(question: Question): Finding[] {
  const labels = "options" in question ? question.options.map(({ label }) => label) : endsOf(question);
  const plain = labels.map((label) => label.trim().toLowerCase());
  const twice = labels.find((_, i) => plain.indexOf(plain[i] ?? "") !== i);
  if (twice === undefined) return [];
  return [
    {
      rule: "answers alike",
      level: "must",
      questionId: question.id,
      where: "Answers",
      quote: twice,
      problem: "Two answers have the same words.",
      advice: "Change one of them, or take it out.",
    },
  ];
}
