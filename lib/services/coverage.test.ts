import { expect, it } from "vitest";
import { coverageOf, type SurveyStatus } from "./coverage";

const survey = (status: SurveyStatus) => ({ status, minimumNumbers: 5, minimumWords: 8 });
const answered = (n: number, status: SurveyStatus = "collecting") =>
  coverageOf([{ audience: "a", invited: 9, answered: n }], survey(status))[0];

it("moves in steps of three while collecting, and never shows fewer than the minimum", () => {
  const shown = Array.from({ length: 13 }, (_, n) => answered(n)?.answered ?? null);
  expect(shown).toEqual([null, null, null, null, null, 5, 5, 5, 8, 8, 8, 11, 11]);
});

it("opens numbers and words with what is shown, not before", () => {
  expect([4, 5, 7, 8].map((n) => [answered(n)?.numbers, answered(n)?.words])).toEqual([
    [false, false],
    [true, false],
    [true, false],
    [true, true],
  ]);
});

it("is exact once closed, except below the minimum", () => {
  expect([0, 4, 5, 7].map((n) => answered(n, "closed")?.answered)).toEqual([null, null, 5, 7]);
  expect(answered(7, "closed")).toMatchObject({ exact: true, numbers: true, words: false });
});

it("counts out of the invited only where they can be the whole", () => {
  const of = (n: number, invited: number | null) =>
    coverageOf([{ audience: "a", invited, answered: n }], survey("collecting"))[0]?.invited;
  expect([of(1, 2), of(6, 9), of(9, 8), of(11, 8), of(6, null)]).toEqual([null, 9, 8, null, null]);
});

it("after a reopening stays where the earlier result was until enough have come, then moves in steps", () => {
  const of = (n: number, status: SurveyStatus) =>
    coverageOf([{ audience: "a", invited: 30, answered: n, before: 7 }], survey(status))[0]?.answered;
  // Eight newcomers, as many as words need: their quotes would stand apart beside the earlier result.
  expect([7, 8, 14, 15, 17, 18].map((n) => of(n, "collecting"))).toEqual([7, 7, 7, 15, 15, 18]);
  expect([8, 14, 15, 17].map((n) => of(n, "closed"))).toEqual([7, 7, 15, 17]);
  const newcomers = (n: number) =>
    coverageOf([{ audience: "a", invited: 30, answered: n, before: 7 }], survey("collecting"))[0]?.newcomers;
  // The same whether none or some have come.
  expect([7, 14, 15].map(newcomers)).toEqual([false, false, true].map((areCounted) => ({ needed: 8, areCounted })));
  expect(answered(7)?.newcomers).toBeNull();
});
