import type { Audience, Question } from "./instrument";
import { member, type Option, UNSURE } from "./kinds/kind";

/** What a person answered, in words, a line for each part; empty when nothing was. For the person's own eyes. */
export function answerWords(question: Question, answer: unknown, audiences: readonly Audience[]): string[] {
  if (answer === undefined || answer === null) return [];
  if (answer === UNSURE) return [question.unsure];
  const said = (value: unknown, options: readonly Option[]) => wordsOf(value, options, question.unsure);
  switch (question.kind) {
    case "long-text":
      return [String(answer)];
    case "single-choice":
    case "bands":
    case "pick-up-to":
      return said(answer, question.options);
    case "ranking":
      return labelsOf(answer, question.options).map((label, i) => `${i + 1}. ${label}`);
    case "pick-cards":
    case "choice-twin":
      return twin(answer, (value) => said(value, question.options));
    case "twin-scale":
      return [
        ...twin(answer, (value) => (value === UNSURE ? [question.unsure] : [`${value} of ${question.points}`])),
        ...endsOf(answer, question),
      ];
    case "effort-twin":
    case "ladder-twin":
      return twin(answer, (value) => [stopWord(question.stops, value, question.unsure)]);
    case "likert":
      return [stopWord(question.steps, answer, question.unsure)];
    case "rating":
      return [`${answer}, from ${question.lo} ${question.loLabel} to ${question.hi} ${question.hiLabel}`];
    case "share-chips":
      return shares(answer, question.options);
    case "role-triangle":
      return twin(answer, (value) => (value === UNSURE ? [question.unsure] : shares(value, question.corners)));
    case "agree-cards":
      return votes(answer, question.statements);
    case "guess-audience":
      return audiences.flatMap(({ id, name }) =>
        said(member(answer, id), question.options).map((words) => `${name}: ${words}`),
      );
  }
}

const BETWEEN = " · ";

function wordsOf(value: unknown, options: readonly Option[], unsure: string): string[] {
  if (value === undefined) return [];
  return [value === UNSURE ? unsure : labelsOf(value, options).join(BETWEEN)];
}

function labelsOf(value: unknown, options: readonly Option[]): string[] {
  const picked = (Array.isArray(value) ? value : [value]).map(String);
  return picked.map((id) => options.find((option) => option.id === id)?.label ?? id);
}

function twin(answer: unknown, words: (value: unknown) => string[]): string[] {
  const line = (name: string, value: unknown) => (value === undefined ? [] : words(value).map((w) => `${name}: ${w}`));
  return [...line("Today", member(answer, "today")), ...line("Should be", member(answer, "should"))];
}

/** What the numbers of a scale lie between, where one was given. */
function endsOf(answer: unknown, { left, right, points }: { left: string; right: string; points: number }): string[] {
  const isMarked = ["today", "should"].some((name) => typeof member(answer, name) === "number");
  return isMarked ? [`1 is “${left}”`, `${points} is “${right}”`] : [];
}

const stopWord = (stops: readonly string[], value: unknown, unsure: string) =>
  value === UNSURE ? unsure : (stops[Number(value) - 1] ?? String(value));

/** The largest share first. */
function shares(value: unknown, options: readonly Option[]): string[] {
  const placed = options
    .map(({ id, label }) => ({ label, n: Number(member(value, id) ?? 0) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
  return placed.length > 0 ? [placed.map(({ label, n }) => `${label} ${n}`).join(BETWEEN)] : [];
}

const VOTES: Readonly<Record<string, string>> = { agree: "Agree", disagree: "Disagree", unsure: "Unsure" };

/** Each statement with its vote: whoever sends for good can check every one. */
function votes(answer: unknown, statements: readonly Option[]): string[] {
  return statements.flatMap(({ id, label }) => {
    const vote = VOTES[String(member(answer, id))];
    return vote ? [`${vote}: ${label}`] : [];
  });
}
