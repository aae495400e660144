import { expect, it } from "vitest";
import { plainText } from "@/lib/findings/rich-text";
import { answering, instrumentOf, type Person, snapshotOf, together } from "@/tests/factories/snapshot";
import { panelOf } from "../panel";
import { visiblePanel } from "../suppression";
import { mayPair } from "./people";
import { type Reading, readingsOf } from "./readings";

/** Nine answered today and ten should be: what the tenth said is open, as is who of the nine said what. */
const TODAY = [1, 1, 2, 2, 3, 3, 3, 2, 1, undefined];
const SHOULD = [2, 2, 3, 3, 3, 3, 3, 3, 3, 1];
/** The same counts, but the tenth said 3. */
const OTHERS = [2, 2, 3, 3, 3, 3, 3, 3, 1, 3];

const twin = (id: string, today: readonly unknown[], should: readonly unknown[]): Person[] =>
  answering(
    id,
    today.map((first, i) => (first === undefined ? { should: should[i] } : { today: first, should: should[i] })),
  );
const reads = (questions: readonly object[], alphas: Person[], betas: Person[] = []): Reading[] => {
  const snapshot = snapshotOf({ alphas, betas }, { instrument: instrumentOf(["alphas", "betas"], questions) });
  return readingsOf(visiblePanel(panelOf(snapshot), snapshot.thresholds), []);
};
const said = (readings: readonly Reading[]) => readings.map(({ sentence }) => plainText(sentence));

it.each([
  ["twin-scale", { left: "dates", right: "reasons" }, "Alphas: from 2.0 today to 2.6 should be, 0.6 points towards"],
  ["ladder-twin", { stops: ["means", "things", "gains"] }, "Alphas: “things” today, “gains” should be."],
  ["effort-twin", {}, "Alphas most want more of ask: +0.6 steps on average."],
])("%s says the same whatever the one said who saw no today", (kind, more, sentence) => {
  const asked = [{ kind, id: "D", prompt: "Ask", ...more }];
  const [first, second] = [SHOULD, OTHERS].map((should) => reads(asked, twin("D", TODAY, should)));
  expect(second).toEqual(first);
  expect(said(first ?? [])[0]).toContain(sentence);
});

it("counts how many want more where everybody answered both", () => {
  const asked = [{ kind: "ladder-twin", id: "D", prompt: "Ask", stops: ["means", "things", "gains"] }];
  expect(said(reads(asked, twin("D", TODAY.slice(0, 9), SHOULD)))).toEqual([
    "6 of 9 alphas wanted it to reach further: “things” today, “gains” should be.",
  ]);
});

it("tells nobody who expects the others to be as they are, where one gave no guess", () => {
  const options = ["o1", "o2"].map((id) => ({ id, label: id }));
  const asked = [
    { kind: "single-choice", id: "Q", prompt: "Which?", options },
    { kind: "guess-audience", id: "G", construct: "perception", prompt: "They?", about: "Q", options },
  ];
  const own = answering("Q", ["o1", "o1", "o1", "o2", "o2", "o2"]);
  const guess = (n: number) =>
    answering(
      "G",
      Array.from({ length: 6 }, (_, i) => (i < n ? { betas: "o1" } : undefined)),
    );
  const about = (n: number) =>
    reads(asked, together(own, guess(n)), answering("Q", Array(5).fill("o1"))).map(({ id }) => id);
  expect(about(6)).toContain("false-consensus/G.betas");
  expect(about(5)).not.toContain("false-consensus/G.betas");
});

it("reads pairs where nobody or enough people gave only one", () => {
  expect(mayPair(10, [10, 10], 5)).toBe(true);
  expect(mayPair(9, [9, 10], 5)).toBe(false);
  expect(mayPair(9, [10, 9], 5)).toBe(false);
  expect(mayPair(5, [10, 5], 5)).toBe(true);
  expect(mayPair(4, [9, 4], 5)).toBe(false);
});
