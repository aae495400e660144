import type { z } from "zod";
import type { Question, QuestionKind } from "../instrument";
import type { Part } from "../parts";
import { agreeCards } from "./agree-cards";
import { guessAudience } from "./guess-audience";
import type { AnswerContext, ItemShape, ItemValue, Kind } from "./kind";
import { longText } from "./long-text";
import { choiceTwin, pickCards, pickUpTo } from "./pick";
import { ranking } from "./ranking";
import { roleTriangle } from "./role-triangle";
import { effortTwin, ladderTwin, likert, rating, twinScale } from "./scales";
import { shareChips } from "./share-chips";
import { bands, singleChoice } from "./single-choice";

type Registry = { [K in QuestionKind]: Kind<Extract<Question, { kind: K }>> };

/** A new kind of question is missing here until the compiler is content. */
const kinds: Registry = {
  "long-text": longText,
  "single-choice": singleChoice,
  bands,
  "pick-cards": pickCards,
  "pick-up-to": pickUpTo,
  "choice-twin": choiceTwin,
  "share-chips": shareChips,
  "twin-scale": twinScale,
  "effort-twin": effortTwin,
  "ladder-twin": ladderTwin,
  rating,
  likert,
  "role-triangle": roleTriangle,
  "agree-cards": agreeCards,
  "guess-audience": guessAudience,
  ranking,
};

// The registry pairs each kind with its own question type; TypeScript cannot see that through a lookup.
const kindOf = (question: Question) => kinds[question.kind] as unknown as Kind<Question>;

export const partsOf = (question: Question, audiences: readonly string[]): Part[] =>
  kindOf(question).parts(question, audiences);

export const answerSchemaOf = (question: Question, context: AnswerContext): z.ZodType =>
  kindOf(question).answer(question, context);

/** The analysable items of a question; `audiences` matter to the kinds that ask about them. */
export const itemsOf = (question: Question, audiences: readonly string[]): ItemShape[] =>
  kindOf(question).items(question, audiences);

/** Where an answer lies on an item's scale; null when nothing was answered to it. */
export const itemValue = (question: Question, answer: unknown, itemId: string): ItemValue | null =>
  answer === undefined || answer === null ? null : kindOf(question).value(question, answer, itemId);
