import type { ReviewedPart } from "@/components/respond/review";
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

/** Why a draft cannot be sent, and what to do. */
export function refusalOf({ door, answers }: OpenSheet, parts: readonly ReviewedPart[]): string {
  if (parts.some(({ questions }) => questions.some(({ problem }) => problem !== null)))
    return "One of your answers cannot be used as it is. It is marked below; edit it and send again.";
  if (!hasRealAnswer(door.instrument, answers))
    return "Nothing is answered yet. Answer at least one question; “don’t know” alone is not counted.";
  return "Your answers are still here. Press “Send my answers” again.";
}
