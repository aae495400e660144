import { expect, it } from "vitest";
import { pageChanges, seenOf } from "./page-changes";

const ids = ["A1", "F1"];
const seen = seenOf(ids, { A1: "so that", F1: { today: 2, should: 6 } });

it("writes only what was changed here, so that the other tab's answer stays", () => {
  const shown = { A1: "so that it ends", F1: { should: 6, today: 2 } };
  const stored = { A1: "so that", F1: { today: 7, should: 7 } };
  const found = pageChanges({ seen, shown, stored });
  expect(found.changed).toEqual({ A1: "so that it ends" });
  expect(found.elsewhere).toEqual(["F1"]);
  expect(found.clashing).toEqual([]);
});

it("lets the later write win where both changed the same answer, and says so", () => {
  const shown = { A1: "mine", F1: { today: 2, should: 6 } };
  const stored = { A1: "theirs", F1: { today: 2, should: 6 } };
  expect(pageChanges({ seen, shown, stored })).toEqual({
    changed: { A1: "mine" },
    elsewhere: ["A1"],
    clashing: ["A1"],
  });
});

it("says nothing where both changed an answer alike, or nobody changed it", () => {
  const shown = { A1: "the same", F1: { today: 2, should: 6 } };
  const found = pageChanges({ seen, shown, stored: shown });
  expect(found.elsewhere).toEqual([]);
  expect(pageChanges({ seen, shown: { A1: "so that" }, stored: { A1: "so that" } }).changed).toEqual({});
});

it("tells an answer that was taken back from one that was never there", () => {
  const before = seenOf(["A1"], {});
  expect(pageChanges({ seen: before, shown: { A1: undefined }, stored: {} }).changed).toEqual({});
  const taken = pageChanges({ seen, shown: { A1: undefined }, stored: { A1: "so that" } });
  expect(Object.keys(taken.changed)).toEqual(["A1"]);
  expect(taken.changed["A1"]).toBeUndefined();
});

it("takes everything as changed from a page that does not say what it showed", () => {
  const found = pageChanges({ seen: {}, shown: { A1: "so that" }, stored: { A1: "other" } });
  expect(found).toEqual({ changed: { A1: "so that" }, elsewhere: [], clashing: [] });
});
