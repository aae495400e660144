import { z } from "zod";
import { agreeCardsQuestion } from "./kinds/agree-cards";
import { guessAudienceQuestion } from "./kinds/guess-audience";
import { identifier } from "./kinds/kind";
import { longTextQuestion } from "./kinds/long-text";
import { choiceTwinQuestion, pickCardsQuestion, pickUpToQuestion } from "./kinds/pick";
import { rankingQuestion } from "./kinds/ranking";
import { roleTriangleQuestion } from "./kinds/role-triangle";
import {
  effortTwinQuestion,
  ladderTwinQuestion,
  likertQuestion,
  ratingQuestion,
  twinScaleQuestion,
} from "./kinds/scales";
import { shareChipsQuestion } from "./kinds/share-chips";
import { bandsQuestion, singleChoiceQuestion } from "./kinds/single-choice";

export const questionSchema = z.discriminatedUnion("kind", [
  longTextQuestion,
  singleChoiceQuestion,
  bandsQuestion,
  pickCardsQuestion,
  pickUpToQuestion,
  choiceTwinQuestion,
  shareChipsQuestion,
  twinScaleQuestion,
  effortTwinQuestion,
  ladderTwinQuestion,
  ratingQuestion,
  likertQuestion,
  roleTriangleQuestion,
  agreeCardsQuestion,
  guessAudienceQuestion,
  rankingQuestion,
]);
export type Question = z.infer<typeof questionSchema>;
export type QuestionKind = Question["kind"];

export const SHAPES = ["circle", "square", "triangle", "diamond", "hexagon", "cross"] as const;

const name = z.string().trim().min(1).max(60);
export const audienceSchema = z.object({
  id: identifier,
  /** "Project managers" */
  name,
  /** "project manager" and "project managers", inside sentences */
  one: name,
  many: name,
  shape: z.enum(SHAPES),
});
export type Audience = z.infer<typeof audienceSchema>;

const section = z.object({
  id: identifier,
  title: z.string().trim().min(1).max(60),
  questions: z.array(questionSchema).min(1),
});
export type Section = z.infer<typeof section>;

/** The portable definition of a questionnaire: docs/instrument-format.md. */
export const instrumentSchema = z.object({
  format: z.literal("plumbline-instrument"),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
  title: z.string().trim().min(1).max(160),
  edition: z.enum(["full", "core", "public-sector", "custom"]),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  /** One only where answers were imported that nothing tells apart. */
  audiences: z.array(audienceSchema).min(1).max(6),
  sections: z.array(section).min(1),
});
export type Instrument = z.infer<typeof instrumentSchema>;

/** Every question, in the order in which it is asked. */
export function questionsOf(instrument: Instrument): Question[] {
  return instrument.sections.flatMap((part) => part.questions);
}
