import type { ReviewedPart } from "@/components/respond/review";
import { answerWords } from "@/lib/survey/answer-words";
import { answersSchema } from "@/lib/survey/answers";
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
