import { expect, it } from "vitest";
import { editionById } from "@/lib/survey/editions";
import { type Instrument, questionsOf } from "@/lib/survey/instrument";
import { outlineActs } from "./outline-acts";
import { beginEditing, type EditorAction, type EditorState, editorReducer } from "./use-editor";

const { instrument: full } = editionById("full");

/** A session: each step reads the state before it, as the page does. */
function session(...steps: ((acts: ReturnType<typeof outlineActs>) => void)[]): EditorState {
  let state = beginEditing(full);
  for (const step of steps) {
    const dispatch = (action: EditorAction) => {
      state = editorReducer(state, action);
    };
    step(outlineActs(state.history.now, state.chosen, dispatch));
  }
  return state;
}
const then = (state: EditorState, ...actions: EditorAction[]) => actions.reduce(editorReducer, state);
const ids = (instrument: Instrument) => questionsOf(instrument).map(({ id }) => id);

it("adds behind the chosen question, chooses the new one, and says so", () => {
  const state = session(
    (acts) => acts.choose({ kind: "question", id: "C1" }),
    (acts) => acts.add("rating"),
  );
  expect(state.chosen).toEqual({ kind: "question", id: "C3" });
  expect(state.said).toBe("C3 is added.");
  expect(ids(state.history.now).slice(5, 8)).toEqual(["C1", "C3", "C2"]);
  expect(then(state, { type: "undo" }).history.now).toBe(full);
});

it("says where a question has come to, by button and by hand, and when it cannot go on", () => {
  expect(session((acts) => acts.step("A1", 1)).said).toBe("A1 is now 2 of 3 in Purpose, in your words.");
  expect(session((acts) => acts.step("A1", -1)).said).toBe("A1 is at the top already.");
  const dropped = session((acts) => acts.drop("A1", { id: "C2", after: false }));
  expect(dropped.said).toBe("A1 is now 2 of 3 in Value.");
  expect(ids(session((acts) => acts.drop("A1", { id: "A3", after: true })).history.now).slice(0, 3)).toEqual([
    "A2",
    "A3",
    "A1",
  ]);
  expect(ids(session((acts) => acts.drop("A3", { id: "A1", after: false })).history.now).slice(0, 3)).toEqual([
    "A3",
    "A1",
    "A2",
  ]);
});

it("chooses the neighbour of what is removed, and what undoing brings back", () => {
  const state = session((acts) => acts.remove("C1"));
  expect(state.chosen.id).toBe("C2");
  const back = then(state, { type: "undo" });
  expect(ids(back.history.now)).toEqual(ids(full));
  expect(then(back, { type: "redo" }).history.now).toBe(state.history.now);
  expect(then(beginEditing(full), { type: "undo" }).said).toBe("Nothing to take back.");
});

it("keeps what others wrote when one's own steps are undone after a merge", () => {
  const mine = session((acts) => acts.section.rename("value", "Mine", 1));
  const theirs = { ...full, title: "Theirs" };
  const both = { ...mine.history.now, title: "Theirs" };
  const merged = then(mine, { type: "rebase", instrument: both, from: full, to: theirs, said: "" });
  expect(then(merged, { type: "undo" }).history.now).toEqual(theirs);
  const other = { ...both, title: "The one that was not chosen" };
  const decided = then(mine, { type: "rebase", instrument: both, from: full, to: theirs, other, said: "" });
  expect(then(decided, { type: "undo" }).history.now).toEqual(other);
});

it("never loses its place when sections come, go and move", () => {
  const added = session(
    (acts) => acts.addSection(),
    (acts) => acts.section.step("part1", -1),
  );
  expect(added.chosen).toEqual({ kind: "section", id: "part1" });
  expect(added.history.now.sections[0]?.id).toBe("part1");
  const copied = session((acts) => acts.section.duplicate("value"));
  expect(copied.history.now.sections.filter(({ title }) => title.startsWith("Value"))).toHaveLength(2);
  const gone = session(
    (acts) => acts.addSection(),
    (acts) => acts.section.remove("part1"),
  );
  expect(gone.chosen).toEqual({ kind: "question", id: "A1" });
});
