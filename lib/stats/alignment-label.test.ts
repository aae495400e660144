import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignmentKappa, alignmentLabel, LABEL_CUTS } from "./alignment-label";

describe("alignmentKappa", () => {
  it("is 1 for everybody alike, 0 at random, below 0 for worse", () => {
    expect(alignmentKappa(100, 60)).toBe(1);
    expect(alignmentKappa(60, 60)).toBe(0);
    expect(alignmentKappa(0, 50)).toBe(-1);
    // (84 − 60)/40
    expect(alignmentKappa(84, 60)).toBeCloseTo(0.6, 12);
  });
  it.each([-1, 100, Number.NaN])("refuses random answers at %d", (atRandom) => {
    expect(() => alignmentKappa(50, atRandom)).toThrow(RangeError);
  });
});

describe("alignmentLabel", () => {
  it("cuts five-point items at 84, 75 and 60", () => {
    expect(alignmentLabel(84, 90, 60)).toEqual(["aligned"]);
    expect(alignmentLabel(75, 83.9, 60)).toEqual(["mostly aligned"]);
    expect(alignmentLabel(60, 74.9, 60)).toEqual(["weakly aligned"]);
    expect(alignmentLabel(20, 59.9, 60)).toEqual(["opposed"]);
  });
  it("names both bands when the interval crosses a cut", () => {
    expect(alignmentLabel(70, 80, 60)).toEqual(["weakly aligned", "mostly aligned"]);
    expect(alignmentLabel(50, 90, 60)).toEqual(["opposed", "aligned"]);
  });
  it("takes other cuts", () => {
    expect(alignmentLabel(80, 80, 60, { ...LABEL_CUTS, aligned: 0.5 })).toEqual(["aligned"]);
  });
  it("refuses an interval that is upside down or no number", () => {
    expect(() => alignmentLabel(80, 70, 60)).toThrow(RangeError);
    expect(() => alignmentLabel(Number.NaN, 70, 60)).toThrow(RangeError);
    expect(() => alignmentLabel(70, 80, 100)).toThrow(RangeError);
  });
  it("gives one label for a point and never names the better band first", () => {
    const order = ["opposed", "weakly aligned", "mostly aligned", "aligned"];
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 0, max: 99, noNaN: true }), (x, y, atRandom) => {
        expect(alignmentLabel(x, x, atRandom)).toHaveLength(1);
        const places = alignmentLabel(Math.min(x, y), Math.max(x, y), atRandom).map((label) => order.indexOf(label));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
    );
  });
});
