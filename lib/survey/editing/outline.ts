import { type Instrument, type Question, questionsOf, type Section } from "../instrument";
import { freeLetter, nextId, nextQuestionId, nextSectionId } from "./ids";
import { newQuestion } from "./new-question";
import { same } from "./same";

export type Place = { readonly sectionId: string; readonly index: number };

export function placeOf(instrument: Instrument, questionId: string): Place | null {
  for (const section of instrument.sections) {
    const index = section.questions.findIndex(({ id }) => id === questionId);
    if (index >= 0) return { sectionId: section.id, index };
  }
  return null;
}

/** Puts a question in the place of the one with its id. Questions about the same options take over changed ones. */
export function replaceQuestion(instrument: Instrument, question: Question): Instrument {
  const before = questionsOf(instrument).find(({ id }) => id === question.id);
  const moved = "options" in question && !(before && "options" in before && same(before.options, question.options));
  return eachQuestion(instrument, (one) => {
    if (one.id === question.id) return question;
    const follows = moved && "from" in one && one.from === question.id;
    return follows && "options" in one && "options" in question ? { ...one, options: question.options } : one;
  });
}

/** `index` counts among the other questions of the section. A section that is left empty goes. */
export function moveQuestion(instrument: Instrument, questionId: string, to: Place): Instrument {
  const question = questionsOf(instrument).find(({ id }) => id === questionId);
  if (!question) return instrument;
  const without = eachSection(instrument, (section) => withQuestions(section, without1(section, questionId)));
  return dropEmpty(insertInto(without, to, question));
}

/** One place up or down; from an end of a section into its neighbour. */
export function stepQuestion(instrument: Instrument, questionId: string, by: 1 | -1): Instrument {
  const at = placeOf(instrument, questionId);
  const i = instrument.sections.findIndex(({ id }) => id === at?.sectionId);
  const here = instrument.sections[i];
  if (!at || !here) return instrument;
  const index = at.index + by;
  if (index >= 0 && index < here.questions.length) return moveQuestion(instrument, questionId, { ...at, index });
  const next = instrument.sections[i + by];
  if (!next) return instrument;
  return moveQuestion(instrument, questionId, { sectionId: next.id, index: by > 0 ? 0 : next.questions.length });
}

/** Puts a question behind another one, or at the end of a section. */
export function addQuestion(instrument: Instrument, question: Question, after: string | { sectionId: string }) {
  if (typeof after !== "string") return insertInto(instrument, { ...after, index: Number.MAX_SAFE_INTEGER }, question);
  const at = placeOf(instrument, after);
  return at ? insertInto(instrument, { ...at, index: at.index + 1 }, question) : instrument;
}

/** The copy stands behind the original, under a code of its own. */
export function duplicateQuestion(instrument: Instrument, questionId: string): { instrument: Instrument; id: string } {
  const at = placeOf(instrument, questionId);
  const question = questionsOf(instrument).find(({ id }) => id === questionId);
  if (!at || !question) return { instrument, id: questionId };
  const id = nextQuestionId(instrument, at.sectionId);
  return { instrument: addQuestion(instrument, { ...question, id }, questionId), id };
}

/** Takes a question out, and whatever pointed to it no longer does. The last one of all stays: a survey asks something. */
export function removeQuestion(instrument: Instrument, questionId: string): Instrument {
  if (questionsOf(instrument).length < 2) return instrument;
  const without = eachSection(instrument, (section) => withQuestions(section, without1(section, questionId)));
  return withoutDangling(dropEmpty(without));
}

/** A section with one question behind the section named, or at the end. */
export function addSection(instrument: Instrument, after?: string): { instrument: Instrument; id: string } {
  const id = nextSectionId(instrument);
  const question = newQuestion("long-text", nextId(freeLetter(instrument), []));
  const i = instrument.sections.findIndex((section) => section.id === after);
  const at = i < 0 ? instrument.sections.length : i + 1;
  const sections = instrument.sections.toSpliced(at, 0, { id, title: "New section", questions: [question] });
  return { instrument: { ...instrument, sections }, id };
}

export function duplicateSection(instrument: Instrument, sectionId: string): { instrument: Instrument; id: string } {
  const original = instrument.sections.find(({ id }) => id === sectionId);
  if (!original) return { instrument, id: sectionId };
  const added = addSection(instrument, sectionId);
  const letter = freeLetter(instrument);
  const copies = new Map(original.questions.map(({ id }, i) => [id, `${letter}${i + 1}`]));
  const questions = original.questions.map((question): Question => {
    const id = copies.get(question.id) ?? question.id;
    // Pages and references inside the section stay inside its copy.
    const page = question.page ? { page: `${letter.toLowerCase()}-${question.page}`.slice(0, 40) } : {};
    const copy = { ...question, ...page, id };
    return "from" in copy && copy.from ? { ...copy, from: copies.get(copy.from) ?? copy.from } : copy;
  });
  const title = `${original.title} (copy)`.slice(0, 60);
  const instrumentWithCopy = eachSection(added.instrument, (section) =>
    section.id === added.id ? { ...section, title, questions } : section,
  );
  return { instrument: instrumentWithCopy, id: added.id };
}

export function moveSection(instrument: Instrument, sectionId: string, index: number): Instrument {
  const section = instrument.sections.find(({ id }) => id === sectionId);
  if (!section) return instrument;
  const others = instrument.sections.filter(({ id }) => id !== sectionId);
  return { ...instrument, sections: others.toSpliced(Math.max(0, index), 0, section) };
}

export function renameSection(instrument: Instrument, sectionId: string, title: string): Instrument {
  return eachSection(instrument, (section) => (section.id === sectionId ? { ...section, title } : section));
}

export function removeSection(instrument: Instrument, sectionId: string): Instrument {
  if (instrument.sections.length < 2) return instrument;
  return withoutDangling({ ...instrument, sections: instrument.sections.filter(({ id }) => id !== sectionId) });
}

/** Nothing points to a question that is not there. */
export function withoutDangling(instrument: Instrument): Instrument {
  const ids = questionsOf(instrument).map(({ id }) => id);
  const isGone = (id: string | undefined) => id !== undefined && !ids.includes(id.split(".")[0] ?? "");
  return eachQuestion(instrument, (question) => {
    if (question.kind === "share-chips" && isGone(question.from)) {
      const { from: _, ...rest } = question;
      return rest;
    }
    if (question.kind !== "guess-audience" || !(isGone(question.from) || isGone(question.about))) return question;
    const { from: _, about: __, ...rest } = question;
    return rest;
  });
}

export const dropEmpty = (instrument: Instrument): Instrument => ({
  ...instrument,
  sections: instrument.sections.filter(({ questions }) => questions.length > 0),
});

function insertInto(instrument: Instrument, { sectionId, index }: Place, question: Question): Instrument {
  return eachSection(instrument, (section) =>
    section.id === sectionId ? withQuestions(section, section.questions.toSpliced(index, 0, question)) : section,
  );
}

const without1 = (section: Section, questionId: string) => section.questions.filter(({ id }) => id !== questionId);
const withQuestions = (section: Section, questions: Question[]): Section => ({ ...section, questions });

function eachSection(instrument: Instrument, change: (section: Section) => Section): Instrument {
  return { ...instrument, sections: instrument.sections.map(change) };
}

function eachQuestion(instrument: Instrument, change: (question: Question) => Question): Instrument {
  return eachSection(instrument, (section) => withQuestions(section, section.questions.map(change)));
}
