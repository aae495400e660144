import { expect, it } from "vitest";
import { datesLine, isPastItsDay } from "./card-dates";
import type { Coverage } from "./coverage-words";

const collecting = {
  status: "collecting",
  source: "links",
  isSample: false,
  opensOn: "2026-11-16",
  closesOn: "2026-12-04",
  closedOn: null,
} as const;
const closed = { ...collecting, status: "closed", closedOn: "2026-03-20" } as const;
const counted = (answered: number | null, invited: number | null, exact = true): Coverage => ({
  audience: "a",
  answered,
  invited,
  exact,
  numbers: answered !== null,
  words: false,
});

it("counts the days of fieldwork from the first, and names its last", () => {
  expect(datesLine(collecting, [], "2026-11-24")).toBe("Day 9 of 19 · closes 4 December");
  expect(datesLine(collecting, [], "2026-12-04")).toBe("Day 19 of 19 · closes today");
  expect(datesLine({ ...collecting, closesOn: "2027-01-04" }, [], "2026-11-16")).toBe(
    "Day 1 of 50 · closes 4 January 2027",
  );
  expect(datesLine({ ...collecting, closesOn: null }, [], "2026-11-24")).toBe("Open since 16 November");
});

it("says that the last day is over, save for the sample, which stays open", () => {
  expect(datesLine(collecting, [], "2026-12-05")).toBe("Last day was 4 December");
  expect(isPastItsDay(collecting, "2026-12-05")).toBe(true);
  expect(isPastItsDay(collecting, "2026-12-04")).toBe(false);
  const sample = { ...collecting, isSample: true };
  expect([datesLine(sample, [], "2026-12-05"), isPastItsDay(sample, "2026-12-05")]).toEqual([
    "Open since 16 November",
    false,
  ]);
});

it("adds up a closed survey only where every audience may be counted", () => {
  expect(datesLine(closed, [counted(7, 9), counted(27, 34)], "2026-11-24")).toBe("Closed 20 March · 34 of 43");
  expect(datesLine(closed, [counted(7, 9), counted(null, 34)], "2026-11-24")).toBe("Closed 20 March");
  expect(datesLine(closed, [counted(7, null), counted(27, 34)], "2027-01-01")).toBe(
    "Closed 20 March 2026 · 34 answered",
  );
  expect(datesLine(closed, [counted(8, 9, false)], "2026-11-24")).toBe("Closed 20 March");
  // Some may have answered since a reopening whom nobody counts yet.
  const held = { ...counted(7, 9), newcomers: { needed: 8, areCounted: false } };
  expect(datesLine(closed, [held, counted(27, 34)], "2026-11-24")).toBe("Closed 20 March");
});

it("tells drafts and imports apart", () => {
  const draft = { ...collecting, status: "draft", opensOn: null } as const;
  expect(datesLine(draft, [], "2026-11-24")).toBe("Not open yet");
  expect(datesLine({ ...draft, opensOn: "2026-12-29" }, [], "2026-11-24")).toBe("Opens 29 December");
  expect(datesLine({ ...closed, source: "import" }, [counted(12, null)], "2026-11-24")).toBe(
    "Imported 20 March · 12 answered",
  );
});
