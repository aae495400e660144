import { expect, it } from "vitest";
import { coverageInWords } from "./coverage-words";

it("moves in steps of three while collecting", () => {
  expect(coverageInWords(2, 9, "collecting")).toBe("fewer than 3 of 9 answered");
  expect(coverageInWords(3, 9, "collecting")).toBe(coverageInWords(5, 9, "collecting"));
  expect(coverageInWords(6, 0, "collecting")).toBe("6 or more answered");
});
it("is exact once closed", () => expect(coverageInWords(7, 9, "closed")).toBe("7 of 9 answered"));
