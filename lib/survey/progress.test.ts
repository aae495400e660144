import { expect, it } from "vitest";
import { editionById } from "./editions";
import { progressAt } from "./progress";
import { minutesFor, pagesFor } from "./resolve";

const { instrument } = editionById("full");
const pages = pagesFor(instrument, "pmo-staff");

it("begins at the first part with all minutes left and ends in the last part with one", () => {
  const first = progressAt(pages, 1);
  expect(first).toMatchObject({ part: 1, page: 1, pages: 3, share: 0 });
  expect(first.parts).toHaveLength(8);
  expect(first.minutesLeft).toBe(minutesFor(instrument, "pmo-staff"));
  const last = progressAt(pages, pages.length);
  expect(last).toMatchObject({ part: 8, minutesLeft: 1 });
  expect(last.page).toBe(last.pages);
});

it("only ever moves on", () => {
  const shares = pages.map((_, i) => progressAt(pages, i + 1).share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(new Set(shares).size).toBe(shares.length);
  expect(Math.max(...shares)).toBeLessThan(1);
});

it("refuses a page that is not there", () => {
  expect(() => progressAt(pages, 0)).toThrow(RangeError);
  expect(() => progressAt(pages, pages.length + 1)).toThrow(RangeError);
});
