import { expect, it } from "vitest";
import type { SharedStrip } from "@/lib/analysis/result";
import { answerOf } from "./answer-box";
import { plainText } from "./rich-text";

const strip = (title: string, shared: number, lo: number, hi: number): SharedStrip => ({
  construct: title === "Effort" ? "effort" : "purpose",
  title,
  question: "",
  measure: { status: "measured", value: { shared, plugIn: shared, interval: { lo, hi }, pairs: [] } },
  reading: [],
});
const agree = (...shared: SharedStrip[]) =>
  plainText(
    answerOf({
      panel: { visible: [], audiences: [] } as unknown as Parameters<typeof answerOf>[0]["panel"],
      contrasts: [],
      shared,
      alignment: { status: "unmeasured", reason: "too-few" },
      compared: 0,
    }).agree,
  );

it("is plain only where the whole interval says the same", () => {
  expect(agree(strip("Purpose", 28, 14, 46))).toBe("Not on purpose: 28 of 100 shared.");
  expect(agree(strip("Purpose", 60, 52, 70))).toBe("Partly on purpose: 60 of 100 shared.");
  expect(agree(strip("Purpose", 92, 80, 97))).toBe("Largely, even on purpose: 92 of 100 shared.");
});

it("weakens the verb where the interval leaves another verdict open, and tells the interval", () => {
  expect(agree(strip("Purpose", 23, 0, 81))).toBe(
    "Perhaps not on purpose: 23 of 100 shared; anything from 0 to 81 fits these answers.",
  );
  expect(agree(strip("Purpose", 60, 30, 90))).toMatch(/^Perhaps only partly on purpose: 60 of 100 shared; .*30 to 90/);
});

it("never makes agreement out of ignorance", () => {
  expect(agree(strip("Purpose", 100, 8, 100))).toBe(
    "Too few answers to say: between 8 and 100 of 100 shared on purpose.",
  );
});

it("says what is closest", () => {
  expect(agree(strip("Purpose", 28, 14, 46), strip("Effort", 86, 77, 95))).toBe(
    "Not on purpose: 28 of 100 shared. Closest on effort: 86 of 100.",
  );
});
