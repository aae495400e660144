import { describe, expect, it } from "vitest";
import { answering, instrumentOf, snapshotOf } from "@/tests/factories/snapshot";
import { groupAnswersOf } from "./group-answers";
import { panelOf } from "./panel";
import { mayLeaveOut, unsureShown, visiblePanel } from "./suppression";

const rating = { id: "F", kind: "rating", prompt: "Worth?", lo: 1, hi: 5, loLabel: "no", hiLabel: "yes" };
const other = { id: "N", kind: "rating", prompt: "Else?", loLabel: "no", hiLabel: "yes" };
const repeat = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

function groupOf(values: readonly unknown[]) {
  // Everybody answers something else, so that whoever skips the question still counts as somebody who answered.
  const alphas = answering("F", values).map((person) => ({ ...person, N: 3 }));
  const snapshot = snapshotOf({ alphas }, { instrument: instrumentOf(["alphas"], [rating, other]) });
  const [item] = visiblePanel(panelOf(snapshot), snapshot.thresholds).items;
  if (!item) throw new Error("no item");
  return groupAnswersOf(item)[0];
}

describe("a small group", () => {
  it("has fewer than ten answers, and no coherence", () => {
    expect(groupOf([1, 2, 3, 4, 5, 1, 2, 3, 4])).toMatchObject({ n: 9, small: true, coherence: null });
    const ten = groupOf([1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
    expect(ten).not.toHaveProperty("small");
    expect(ten).toMatchObject({ n: 10, coherence: expect.any(Number) });
  });
});

describe("two camps", () => {
  it("are told from twenty answers on", () => {
    const camps = (n: number) => [...repeat(n / 2, 1), ...repeat(n / 2, 5)];
    expect(groupOf(camps(20))).toMatchObject({ polarised: true });
    expect(groupOf(camps(18))).not.toHaveProperty("polarised");
  });
  it("are not seen in answers spread evenly, nor in one middle", () => {
    expect(groupOf([1, 2, 3, 4, 5].flatMap((value) => repeat(5, value)))).not.toHaveProperty("polarised");
    expect(groupOf([...repeat(5, 2), ...repeat(20, 3), ...repeat(5, 4)])).not.toHaveProperty("polarised");
  });
});

describe("how many could not tell", () => {
  it("is told where they, and those who skipped, are none or enough", () => {
    expect(groupOf(repeat(8, 3))).toMatchObject({ n: 8, unsure: 0 });
    expect(groupOf([...repeat(8, 3), ...repeat(5, "unsure")])).toMatchObject({ n: 8, unsure: 5 });
    expect(groupOf([...repeat(8, 3), ...repeat(5, undefined)])).toMatchObject({ n: 8, unsure: 0 });
    expect(groupOf([...repeat(8, 3), ...repeat(6, "unsure"), ...repeat(5, undefined)])).toMatchObject({ unsure: 6 });
  });
  it("is not told of few: one who could not tell and one who skipped look the same", () => {
    const [unsure, skipped] = [groupOf([...repeat(8, 3), "unsure"]), groupOf([...repeat(8, 3), undefined])];
    expect(unsure).toMatchObject({ n: 8, unsure: null });
    expect(skipped).toEqual(unsure);
    expect(groupOf([...repeat(8, 3), ...repeat(6, "unsure"), undefined])).toMatchObject({ unsure: null });
  });
  it("leaves a reader of n and everybody more than one split, unless nobody or enough are in each part", () => {
    const k = 5;
    for (let missing = 1; missing <= 14; missing += 1) {
      const splits = Array.from({ length: missing + 1 }, (_, unsure) => ({ unsure, skipped: missing - unsure }));
      const untold = splits.filter(({ unsure, skipped }) => unsureShown(unsure, skipped, k) === null);
      expect(untold.length === 0 || untold.length > 1).toBe(true);
      for (const { unsure, skipped } of splits.filter((split) => !untold.includes(split))) {
        expect([unsure, skipped].every((n) => n === 0 || n >= k)).toBe(true);
      }
    }
  });
});

it("leaves people out beside everybody only where neither part is small", () => {
  expect(mayLeaveOut(0, 7, 5)).toBe(true);
  expect(mayLeaveOut(4, 20, 5)).toBe(false);
  expect(mayLeaveOut(5, 20, 5)).toBe(true);
  expect(mayLeaveOut(6, 10, 5)).toBe(false);
});
