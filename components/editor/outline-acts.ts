import type { Dispatch } from "react";
import { nextQuestionId } from "@/lib/survey/editing/ids";
import { newQuestion } from "@/lib/survey/editing/new-question";
import {
  addQuestion,
  addSection,
  duplicateQuestion,
  duplicateSection,
  moveQuestion,
  moveSection,
  placeOf,
  removeQuestion,
  removeSection,
  renameSection,
  stepQuestion,
} from "@/lib/survey/editing/outline";
import { type Instrument, type QuestionKind, questionsOf } from "@/lib/survey/instrument";
import type { DropAt } from "./use-drag-sort";
import type { Chosen, EditorAction } from "./use-editor";

export type OutlineActs = ReturnType<typeof outlineActs>;

/** What the outline can do; each says in words what it did. */
export function outlineActs(now: Instrument, chosen: Chosen, dispatch: Dispatch<EditorAction>) {
  const edit = (instrument: Instrument, said: string, next?: Chosen) =>
    dispatch({ type: "edit", instrument, said, ...(next && { chosen: next }) });
  const question = (id: string): Chosen => ({ kind: "question", id });
  const section = (id: string): Chosen => ({ kind: "section", id });
  const here = chosen.kind === "section" ? chosen.id : placeOf(now, chosen.id)?.sectionId;
  return {
    choose: (next: Chosen) => dispatch({ type: "choose", chosen: next }),
    step(id: string, by: 1 | -1) {
      const moved = stepQuestion(now, id, by);
      const isStuck = moved === now;
      edit(moved, isStuck ? `${id} is at the ${by < 0 ? "top" : "bottom"} already.` : whereIs(moved, id), question(id));
    },
    drop(id: string, { id: over, after }: DropAt) {
      const [from, to] = [placeOf(now, id), placeOf(now, over)];
      if (!from || !to || id === over) return;
      const isBelow = from.sectionId === to.sectionId && from.index < to.index;
      const index = to.index + (after ? 1 : 0) - (isBelow ? 1 : 0);
      const moved = moveQuestion(now, id, { sectionId: to.sectionId, index });
      edit(moved, whereIs(moved, id), question(id));
    },
    duplicate(id: string) {
      const copy = duplicateQuestion(now, id);
      edit(copy.instrument, `${copy.id} is a copy of ${id}.`, question(copy.id));
    },
    remove(id: string) {
      const after = removeQuestion(now, id);
      edit(after, `${id} is removed. Undo brings it back.`, question(neighbour(now, id)));
    },
    add(kind: QuestionKind) {
      const sectionId = here ?? now.sections.at(-1)?.id ?? "";
      const id = nextQuestionId(now, sectionId);
      const after = chosen.kind === "question" ? chosen.id : { sectionId };
      edit(addQuestion(now, newQuestion(kind, id), after), `${id} is added.`, question(id));
    },
    addSection() {
      const added = addSection(now, here);
      edit(added.instrument, "A section is added, with one question.", section(added.id));
    },
    section: {
      rename: (id: string, title: string, at: number) =>
        dispatch({ type: "edit", instrument: renameSection(now, id, title), key: `section ${id}`, at }),
      step(id: string, by: 1 | -1) {
        const i = now.sections.findIndex((one) => one.id === id);
        edit(moveSection(now, id, i + by), `The section is now ${i + by + 1} of ${now.sections.length}.`);
      },
      duplicate(id: string) {
        const copy = duplicateSection(now, id);
        edit(copy.instrument, "The section is copied.", section(copy.id));
      },
      remove: (id: string) => edit(removeSection(now, id), "The section is removed. Undo brings it back."),
    },
  };
}

function whereIs(instrument: Instrument, id: string): string {
  const at = placeOf(instrument, id);
  const section = instrument.sections.find((one) => one.id === at?.sectionId);
  return at && section ? `${id} is now ${at.index + 1} of ${section.questions.length} in ${section.title}.` : "";
}

/** What is chosen when a question goes: the one behind it, or in front of it. */
function neighbour(instrument: Instrument, id: string): string {
  const questions = questionsOf(instrument);
  const i = questions.findIndex((one) => one.id === id);
  return (questions[i + 1] ?? questions[i - 1])?.id ?? id;
}
