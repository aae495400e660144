import { useReducer } from "react";
import { beginHistory, edited, type History, rebased, redone, undone } from "@/lib/survey/editing/history";
import { mergeInstruments } from "@/lib/survey/editing/merge";
import { type Instrument, questionsOf } from "@/lib/survey/instrument";

export type Chosen = { readonly kind: "question" | "section"; readonly id: string };

export type EditorState = {
  readonly history: History<Instrument>;
  readonly chosen: Chosen;
  /** For screen readers: what has just happened. */
  readonly said: string;
};

export type EditorAction =
  | {
      readonly type: "edit";
      readonly instrument: Instrument;
      /** What it was about: typing on about the same is one step. */
      readonly key?: string;
      readonly at?: number;
      readonly chosen?: Chosen;
      readonly said?: string;
    }
  | { readonly type: "undo" | "redo" }
  | { readonly type: "choose"; readonly chosen: Chosen }
  | {
      readonly type: "rebase";
      readonly instrument: Instrument;
      readonly from: Instrument;
      readonly to: Instrument;
      /** Where one of two was chosen: the other one, a step back. */
      readonly other?: Instrument | undefined;
      readonly said: string;
    };

export function useEditor(instrument: Instrument) {
  return useReducer(editorReducer, instrument, beginEditing);
}

export function beginEditing(instrument: Instrument): EditorState {
  return { history: beginHistory(instrument), chosen: firstOf(instrument), said: "" };
}

export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  const { history, chosen } = state;
  switch (action.type) {
    case "edit": {
      const next = edited(history, action.instrument, { key: action.key ?? "", at: action.at ?? 0 });
      return { history: next, chosen: stillThere(next.now, action.chosen ?? chosen), said: action.said ?? "" };
    }
    case "undo":
    case "redo": {
      const next = action.type === "undo" ? undone(history) : redone(history);
      const said = next === history ? "Nothing to take back." : action.type === "undo" ? "Undone." : "Done again.";
      return { history: next, chosen: changedOne(history.now, next.now) ?? stillThere(next.now, chosen), said };
    }
    case "choose":
      return { ...state, chosen: stillThere(history.now, action.chosen) };
    case "rebase": {
      const { from, to, instrument, other, said } = action;
      const onto = (one: Instrument) => mergeTheirs(from, one, to);
      const next = rebased(history, instrument, onto);
      const past = other ? [...next.past, other] : next.past;
      return { history: { ...next, past }, chosen: stillThere(instrument, chosen), said };
    }
  }
}

/** An older state with others' changes in it; where both changed the same, theirs stands. */
function mergeTheirs(from: Instrument, one: Instrument, to: Instrument): Instrument {
  const { clashes } = mergeInstruments(from, one, to);
  const theirs = Object.fromEntries(clashes.map(({ path }) => [path.join("/"), "theirs" as const]));
  return mergeInstruments(from, one, to, theirs).merged;
}

const firstOf = (instrument: Instrument): Chosen => ({
  kind: "question",
  id: questionsOf(instrument)[0]?.id ?? "",
});

function stillThere(instrument: Instrument, chosen: Chosen): Chosen {
  const list = chosen.kind === "question" ? questionsOf(instrument) : instrument.sections;
  return list.some(({ id }) => id === chosen.id) ? chosen : firstOf(instrument);
}

/** The one question that undoing changed is what one wants to look at. */
function changedOne(before: Instrument, after: Instrument): Chosen | null {
  const known = new Map(questionsOf(before).map((question) => [question.id, question]));
  const changed = questionsOf(after).filter((question) => known.get(question.id) !== question);
  const [one] = changed;
  return one && changed.length === 1 ? { kind: "question", id: one.id } : null;
}
