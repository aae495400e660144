import type { Instrument, Question, Section } from "./instrument";

export function isAskedOf(question: Question, audience: string): boolean {
  return !question.audiences || question.audiences.includes(audience);
}

/** The sections and questions that one audience is asked, in its own wording. */
export function questionsFor(instrument: Instrument, audience: string): Section[] {
  return instrument.sections
    .map((part) => ({
      ...part,
      questions: part.questions
        .filter((question) => isAskedOf(question, audience))
        .map((question) => inWordsOf(question, audience)),
    }))
    .filter((part) => part.questions.length > 0);
}

function inWordsOf(question: Question, audience: string): Question {
  const own = question.wording?.[audience];
  if (!own) return question;
  const starter = question.kind === "long-text" && own.starter ? { starter: own.starter } : {};
  return {
    ...question,
    ...(own.prompt ? { prompt: own.prompt } : {}),
    ...(own.help ? { help: own.help } : {}),
    ...starter,
  };
}

/** What one screen asks: mostly one question, or neighbours that share a page name. */
export type Page = { readonly section: { id: string; title: string }; readonly questions: readonly Question[] };

export function pagesFor(instrument: Instrument, audience: string): Page[] {
  return questionsFor(instrument, audience).flatMap((section) => {
    const pages: Question[][] = [];
    for (const question of section.questions) {
      const last = pages.at(-1);
      if (last && question.page && last[0]?.page === question.page) last.push(question);
      else pages.push([question]);
    }
    return pages.map((questions) => ({ section: { id: section.id, title: section.title }, questions }));
  });
}

/** Whole minutes that an audience needs, rounded to the nearest, at least one. */
export function minutesFor(instrument: Instrument, audience: string): number {
  const seconds = questionsFor(instrument, audience)
    .flatMap((section) => section.questions)
    .reduce((sum, question) => sum + question.seconds, 0);
  return Math.max(1, Math.round(seconds / 60));
}
