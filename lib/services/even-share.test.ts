import { expect, it } from "vitest";
import { answering, type Person, snapshotOf } from "@/tests/factories/snapshot";
import { evenShare } from "./even-share";

const said = (id: string, n: number): Person[] => answering(id, Array(n).fill(id === "F1" ? 3 : "So that it helps"));
const evenOf = (people: Person[]) => evenShare(snapshotOf({ "pmo-staff": people }));
const SHARES = [0, 0.25, 0.5, 0.75, 1];

it("gives the words, which an analysis counts as its first half, as much room as there are words", () => {
  expect(SHARES.map(evenOf(said("A1", 10)))).toEqual([0, 0.5, 1, 1, 1]);
  expect(SHARES.map(evenOf(said("F1", 10)))).toEqual([0, 0, 0, 0.5, 1]);
  // One written answer takes as long as 40 on a scale.
  expect(SHARES.map(evenOf([...said("A1", 1), ...said("F1", 40)]))).toEqual(SHARES);
  expect(SHARES.map(evenOf([...said("A1", 3), ...said("F1", 40)]))).toEqual([0, 0.375, 0.75, 0.875, 1]);
});

it("keeps the nominal share where nobody answered", () => {
  expect(SHARES.map(evenOf([]))).toEqual(SHARES);
});
