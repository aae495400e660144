import type { Finding, Rule } from "./finding";
import { type Sentence, sentencesOf } from "./sentences";

/** How many words are read at a glance on a phone. */
const MOST: Readonly<Record<Sentence["role"], number>> = { prompt: 22, statement: 20, help: 45, answer: 14, end: 14 };

export const length: Rule = (instrument) =>
  sentencesOf(instrument).flatMap(({ question, role, where, text }): Finding[] => {
    const n = text.trim().split(/\s+/).length;
    if (n <= MOST[role]) return [];
    return [
      {
        rule: "too long",
        level: "may",
        questionId: question.id,
        where,
        quote: text,
        problem: `${n} words; on a phone ${MOST[role]} are read at a glance.`,
        advice: role === "prompt" ? "Shorten it, or move the rest to the help." : "Shorten it.",
      },
    ];
  });
