import { expect, it } from "vitest";
import type { Audience } from "@/lib/survey/instrument";
import { type Coverage, coverageInWords, coverageSentence, reachInWords, reachOf } from "./coverage-words";

const THRESHOLDS = { minimumNumbers: 5, minimumWords: 8 };
const of = (change: Partial<Coverage>): Coverage => ({
  audience: "pm",
  invited: 9,
  answered: null,
  exact: false,
  numbers: false,
  words: false,
  ...change,
});
const HIDDEN = of({});
const NUMBERS = of({ answered: 5, numbers: true });
const WORDS = of({ answered: 8, numbers: true, words: true });
const AUDIENCES = [
  ["a", "executives"],
  ["b", "project managers"],
  ["c", "PMO staff"],
].map(([id = "", many = ""]): Audience => ({ id, name: many, one: many, many, shape: "circle" }));
const three = (...ones: Coverage[]) =>
  coverageSentence(
    ones.map((one, i) => ({ ...one, audience: AUDIENCES[i]?.id ?? "" })),
    AUDIENCES,
  );

it("counts people without telling who", () => {
  expect(coverageInWords(HIDDEN, THRESHOLDS)).toBe("fewer than 5 of 9 answered");
  expect(coverageInWords(NUMBERS, THRESHOLDS)).toBe("5 or more of 9 answered");
  expect(coverageInWords(of({ answered: 8, invited: null }), THRESHOLDS)).toBe("8 or more answered");
});

it("is exact once a survey is closed", () => {
  expect(coverageInWords(of({ answered: 7, exact: true }), THRESHOLDS)).toBe("7 of 9 answered");
  expect(coverageInWords(of({ exact: true }), THRESHOLDS)).toBe("fewer than 5 of 9 answered");
});

it("says what is missing", () => {
  expect([HIDDEN, NUMBERS, WORDS].map(reachOf)).toEqual(["Not shown yet", "Numbers only", "Numbers and words"]);
  expect(reachInWords(HIDDEN, THRESHOLDS)).toBe("Hidden until 5 have answered.");
  expect(reachInWords(NUMBERS, THRESHOLDS)).toContain("words open at 8");
  expect(reachInWords({ ...HIDDEN, exact: true }, THRESHOLDS)).toBe("Hidden: fewer than 5 answered.");
});

it("makes one sentence over all audiences", () => {
  expect(three(HIDDEN, HIDDEN, HIDDEN)).toBe("No audience can be reported yet.");
  expect(three(WORDS, WORDS, NUMBERS)).toBe("Every audience can already be reported.");
  expect(three(HIDDEN, WORDS, HIDDEN)).toBe(
    "Project managers can already be reported; executives and PMO staff cannot yet.",
  );
  const closed = [HIDDEN, WORDS, NUMBERS].map((one) => ({ ...one, exact: true }));
  expect(three(...closed)).toBe("Project managers and PMO staff can be shown; executives stay hidden.");
});

it("says after a reopening what newcomers count for, and never a number that they may have passed", () => {
  const after = (change: Partial<Coverage>, areCounted = false) =>
    of({ ...change, newcomers: { needed: 8, areCounted } });
  const said = (one: Coverage) => [coverageInWords(one, THRESHOLDS), reachInWords(one, THRESHOLDS)];
  const later = "Those who answer since the reopening are counted once there are 8 of them";
  const out = "Those who answered since the reopening count only from 8 on; they are not shown.";
  expect(said(after({ answered: 7, numbers: true }))).toEqual([
    "7 or more of 9 answered",
    `Large enough for numbers. ${later}; its words open then.`,
  ]);
  expect(said(after({ answered: 7, numbers: true, exact: true }))).toEqual([
    "7 or more of 9 answered",
    `Numbers are shown, its words stay hidden. ${out}`,
  ]);
  expect(said(after({}))).toEqual(["too few of 9 answered", "Hidden until 8 more have answered since the reopening."]);
  // Nobody comes any more once it is closed: no sentence speaks of more.
  expect(reachInWords(after({ exact: true }), THRESHOLDS)).toBe(`Hidden: too few are counted. ${out}`);
  expect(reachInWords(after({ answered: 9, numbers: true, words: true, exact: true }), THRESHOLDS)).toBe(
    `Large enough to be shown, in numbers and in its own words. ${out}`,
  );
  expect(said(after({ answered: 15, numbers: true, words: true, exact: true }, true))[0]).toBe("15 of 9 answered");
});
