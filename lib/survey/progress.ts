import type { Page } from "./resolve";

export type Progress = {
  /** Which part of the questionnaire, from 1. */
  readonly part: number;
  /** Titles of all parts, in order. */
  readonly parts: readonly string[];
  /** Which page of that part, from 1, and how many it has. */
  readonly page: number;
  readonly pages: number;
  /** How much of the way lies behind, 0–1: parts count alike, as they are drawn. */
  readonly share: number;
  readonly minutesLeft: number;
};

/** Where a page lies on the way. @throws RangeError on a step that is no page */
export function progressAt(pages: readonly Page[], step: number): Progress {
  const current = pages[step - 1];
  if (!current) throw new RangeError(`There is no page ${step} among ${pages.length}`);
  const sections = [...new Map(pages.map(({ section }) => [section.id, section.title]))];
  const part = sections.findIndex(([id]) => id === current.section.id);
  const mine = pages.filter(({ section }) => section.id === current.section.id);
  const page = mine.indexOf(current);
  const seconds = pages
    .slice(step - 1)
    .flatMap(({ questions }) => questions)
    .reduce((sum, question) => sum + question.seconds, 0);
  return {
    part: part + 1,
    parts: sections.map(([, title]) => title),
    page: page + 1,
    pages: mine.length,
    share: (part + page / mine.length) / sections.length,
    minutesLeft: Math.max(1, Math.round(seconds / 60)),
  };
}
