import { type Instrument, type Question, questionsOf } from "../instrument";

/** What somebody reads in a question: the question itself, something to agree with, or what stands around. */
export type Sentence = {
  readonly question: Question;
  readonly role: "prompt" | "statement" | "help" | "answer" | "end";
  readonly where: string;
  readonly text: string;
};

/** Every text of a questionnaire with its place. */
export function sentencesOf(instrument: Instrument): Sentence[] {
  const nameOf = (id: string) => instrument.audiences.find((one) => one.id === id)?.name ?? id;
  return questionsOf(instrument).flatMap((question) => [
    ...asked(question, nameOf).map((one) => ({ ...one, question })),
    ...answersOf(question).map((one) => ({ ...one, question })),
  ]);
}

type Bare = Omit<Sentence, "question">;

function asked(question: Question, nameOf: (id: string) => string): Bare[] {
  const texts: Bare[] = [{ role: "prompt", where: "Question", text: question.prompt }];
  if (question.help) texts.push({ role: "help", where: "Help", text: question.help });
  for (const [audience, own] of Object.entries(question.wording ?? {})) {
    if (own.prompt && own.prompt !== question.prompt)
      texts.push({ role: "prompt", where: `Question for ${nameOf(audience)}`, text: own.prompt });
    if (own.help && own.help !== question.help)
      texts.push({ role: "help", where: `Help for ${nameOf(audience)}`, text: own.help });
  }
  return texts;
}

function answersOf(question: Question): Bare[] {
  const answers = (list: readonly { label: string }[]): Bare[] =>
    list.map(({ label }, i) => ({ role: "answer", where: `Answer ${i + 1}`, text: label }));
  const words = (list: readonly string[]): Bare[] =>
    list.map((text, i) => ({ role: "end", where: `Step ${i + 1}`, text }));
  switch (question.kind) {
    case "single-choice":
    case "bands":
    case "pick-up-to":
    case "choice-twin":
    case "share-chips":
    case "guess-audience":
    case "ranking":
      return answers(question.options);
    case "pick-cards":
      return [
        { role: "help", where: "Words above today", text: question.todayPrompt },
        { role: "help", where: "Words above should be", text: question.shouldPrompt },
        ...answers(question.options),
      ];
    case "role-triangle":
      return answers(question.corners);
    case "agree-cards":
      return question.statements.map(({ label }, i) => ({
        role: "statement",
        where: `Statement ${i + 1}`,
        text: label,
      }));
    case "twin-scale":
      return [
        { role: "end", where: "Left end", text: question.left },
        { role: "end", where: "Right end", text: question.right },
      ];
    case "rating":
      return [
        { role: "end", where: "Low end", text: question.loLabel },
        { role: "end", where: "High end", text: question.hiLabel },
      ];
    case "effort-twin":
    case "ladder-twin":
      return words(question.stops);
    case "likert":
      return words(question.steps);
    case "long-text":
      return [];
  }
}

/** Kinds whose answer is one point: two things in such a question cannot be told apart afterwards. */
export const isMeasured = ({ kind }: Question): boolean =>
  ["single-choice", "bands", "rating", "likert", "twin-scale", "effort-twin", "ladder-twin"].includes(kind);
