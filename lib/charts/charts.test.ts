import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laneOut } from "./lanes";
import { percent } from "./percent";
import { planStacks, stackHeight } from "./stacks";

describe("percent", () => {
  it("puts the ends at the ends, and nothing outside", () => {
    expect([1, 4, 7].map((value) => percent(value, [1, 7]))).toEqual([0, 50, 100]);
    expect([-3, 12].map((value) => percent(value, [0, 10]))).toEqual([0, 100]);
    expect(percent(3, [3, 3])).toBe(50);
  });
});

describe("lanes", () => {
  const spots = fc.array(fc.record({ at: fc.double({ min: 0, max: 100, noNaN: true }), width: fc.constant(11) }), {
    maxLength: 15,
  });
  it("never let two of a lane overlap, nor anything cross the ends", () => {
    fc.assert(
      fc.property(spots, (all) => {
        const placed = laneOut(all, [0, 100], 1);
        for (const [i, a] of placed.entries()) {
          expect(a.at - 5.5).toBeGreaterThanOrEqual(0);
          expect(a.at + 5.5).toBeLessThanOrEqual(100);
          for (const b of placed.slice(i + 1)) {
            if (a.lane === b.lane) expect(Math.abs(a.at - b.at)).toBeGreaterThanOrEqual(11.999);
          }
        }
      }),
    );
  });
  it("keep things in one lane that have room", () => {
    const far = [20, 60].map((at) => ({ at, width: 11 }));
    expect(laneOut(far, [0, 100]).map(({ lane }) => lane)).toEqual([0, 0]);
    const near = [28, 30, 60].map((at) => ({ at, width: 11 }));
    expect(laneOut(near, [0, 100]).map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });
});

describe("stacks", () => {
  it("shrink their marks before they outgrow the row, and turn into bars before the marks get too small", () => {
    expect(planStacks(5)).toEqual({ pitch: 12, height: 60 });
    const many = planStacks(20);
    expect(many.pitch).toBeGreaterThanOrEqual(5);
    expect(stackHeight(20, 20, many)).toBeLessThanOrEqual(132);
    const crowd = planStacks(400);
    expect(crowd.pitch).toBe(0);
    expect(stackHeight(200, 400, crowd)).toBe(66);
  });
});
