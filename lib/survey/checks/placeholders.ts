import { PLACEHOLDERS } from "../editing/new-question";
import type { Finding, Rule } from "./finding";
import { sentencesOf } from "./sentences";

const WORDS: ReadonlySet<string> = new Set(Object.values(PLACEHOLDERS));

/** What nobody has written yet. */
export const placeholders: Rule = (instrument) =>
  sentencesOf(instrument).flatMap(({ question, where, text }): Finding[] =>
    WORDS.has(text)
      ? [
          {
            rule: "still to write",
            level: "must",
            questionId: question.id,
            where,
            quote: text,
            problem: "These words came with the new question.",
            advice: "Write your own, or remove the question.",
          },
        ]
      : [],
  );
