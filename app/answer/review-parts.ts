import type { Refusal, ReviewedPart } from "@/components/respond/review";
import { answerWords } from "@/lib/survey/answer-words";
import { answersSchema, hasRealAnswer } from "@/lib/survey/answers";
import type { OpenSheet } from "./sheet";

/** The draft as the person sees it before sending, with what cannot be sent as it is. */
export function reviewParts({ door, pages, answers }: OpenSheet): ReviewedPart[] {
  const { instrument, audience, waveId } = door;
  const checked = answersSchema(instrument, audience).safeParse(answers);
  const issues = checked.success ? [] : checked.error.issues;
  const parts = new Map<string, ReviewedPart & { questions: ReviewedPart["questions"][number][] }>();
  pages.forEach(({ section, questions }, i) => {
    const part = parts.get(section.id) ?? { title: section.title, questions: [] };
    parts.set(section.id, part);
    for (const question of questions) {
      part.questions.push({
        id: question.id,
        prompt: question.prompt,
        words: answerWords(question, answers[question.id], instrument.audiences),
        problem: issues.find(({ path }) => path[0] === question.id)?.message ?? null,
        href: `/answer/${waveId}/${i + 1}?from=review`,
      });
    }
  });
  return [...parts.values()];
}

/** What "?sent=" says about a send that did not happen. */
export type NotSent = "no" | "unticked" | "before";
export const isNotSent = (why: string | undefined): why is NotSent =>
  why === "no" || why === "unticked" || why === "before";

/** Why a draft cannot be sent, and what to do. */
export function refusalOf({ door, answers }: OpenSheet, parts: readonly ReviewedPart[], why: NotSent): Refusal {
  const questions = parts.flatMap((part) => part.questions);
  const because = (words: string): Refusal => ({ words, isTick: false });
  if (why === "before")
    return because(
      "Answers were sent by this link before. Those count, and what you sent now has changed nothing. If it was not you who sent them, tell whoever gave you the link.",
    );
  if (questions.some(({ problem }) => problem !== null))
    return because("One of your answers cannot be used as it is. It is marked below; edit it and send again.");
  if (!hasRealAnswer(door.instrument, answers))
    return because(
      questions.some(({ words }) => words.length > 0)
        ? "So far you have only said “don’t know”. Answer one question more: in words, or on its scale."
        : "Nothing is answered yet. Answer at least one question.",
    );
  if (why === "unticked")
    return {
      words: "Tick the box above the button, to say that these are your own answers. They are still here.",
      isTick: true,
    };
  return because("Your answers are still here. Tick the box and press “Send my answers” again.");
}
