import { expect, it } from "vitest";
import type { Coverage } from "@/components/studio/coverage-words";
import type { Audience } from "@/lib/survey/instrument";
import { coverageHeadline, dayOfFieldwork, narrowing } from "./coverage-headline";

const AUDIENCES = ["executives", "project managers", "PMO staff"].map(
  (many, i): Audience => ({ id: String(i), name: many, one: many, many, shape: "circle" }),
);
const of = (audience: string, change: Partial<Coverage>): Coverage => ({
  ...{ audience, invited: 24, answered: null, exact: false, numbers: false, words: false },
  ...change,
});
const headline = (...shown: boolean[]) =>
  coverageHeadline(
    shown.map((numbers, i) => of(String(i), { numbers })),
    AUDIENCES,
  );

it("says who needs a nudge", () => {
  expect(headline(false, true, true)).toBe("Executives need a nudge; the other two can already be reported.");
  expect(headline(false, true, false)).toBe(
    "Executives and PMO staff need a nudge; project managers can already be reported.",
  );
  expect(headline(false, false, false)).toBe("No audience can be reported yet.");
  expect(headline(true, true, true)).toBe("Every audience can already be reported.");
});

it("says what more answers would bring, by the root of the number of people", () => {
  const at = (change: Partial<Coverage>) => narrowing(of("0", { answered: 12, words: true, numbers: true, ...change }));
  // 1 − √(12/24) = 0.29; 1 − √(12/18) = 0.18; 1 − √(12/15) = 0.11
  expect(at({})).toBe(" 12 more would narrow the intervals by about a third.");
  expect(at({ invited: 18 })).toBe(" 6 more would narrow the intervals by about a fifth.");
  expect(at({ invited: 15 })).toBe(" 3 more would narrow the intervals by about a tenth.");
  expect([at({ invited: 12 }), at({ invited: 13 }), at({ exact: true }), at({ words: false })]).toEqual([
    "",
    "",
    "",
    "",
  ]);
});

it("promises nothing of newcomers who would not be counted yet", () => {
  const after = (invited: number) =>
    narrowing(
      of("0", { answered: 12, invited, words: true, numbers: true, newcomers: { needed: 8, areCounted: false } }),
    );
  expect([after(18), after(24)]).toEqual(["", " 12 more would narrow the intervals by about a third."]);
});

it("counts days from the first opening, both ends included, and says of a reopening", () => {
  const day = (opensOn: string | null, closesOn: string | null, today: string, shownBefore: object | null = null) =>
    dayOfFieldwork({ opensOn, closesOn, shownBefore }, today);
  expect(day("2026-03-02", "2026-03-20", "2026-03-10")).toBe("Day 9 of 19");
  expect(day("2026-03-02", null, "2026-03-02")).toBe("Day 1");
  expect(day("2026-03-02", "2026-03-20", "2026-03-21")).toBe("Day 20");
  expect(day(null, null, "2026-03-21")).toBeNull();
  expect(day("2026-03-02", null, "2026-03-21", {})).toBe("Day 20 since the first opening, reopened meanwhile");
});
