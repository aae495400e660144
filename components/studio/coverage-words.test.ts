import { describe, expect, it } from "vitest";
import { coverageInWords, shownAnswers } from "./coverage-words";

describe("coverage while a survey collects", () => {
  it("moves in steps of three, so that watching one answer arrive tells nothing", () => {
    expect([0, 2, 3, 5, 6].map((answered) => coverageInWords(answered, 9, "collecting"))).toEqual([
      "fewer than 3 of 9 answered",
      "fewer than 3 of 9 answered",
      "3 or more of 9 answered",
      "3 or more of 9 answered",
      "6 or more of 9 answered",
    ]);
    expect([1, 4, 8].map((answered) => shownAnswers(answered, "collecting"))).toEqual([0, 3, 6]);
  });

  it("is exact once closed, and needs no head-count", () => {
    expect(coverageInWords(7, 9, "closed")).toBe("7 of 9 answered");
    expect(coverageInWords(7, 0, "closed")).toBe("7 answered");
    expect(shownAnswers(7, "closed")).toBe(7);
  });
});
