import fc from "fast-check";
import { expect, it } from "vitest";
import { type Corners, dotOfTokens, latticeOf, tokensOfDot } from "./token-triangle";

const corners: Corners = [
  { x: 50, y: 0 },
  { x: 0, y: 80 },
  { x: 100, y: 80 },
];

it("puts all tokens of one row into its corner and equal shares into the middle", () => {
  expect(dotOfTokens([10, 0, 0], corners)).toEqual({ x: 50, y: 0 });
  expect(dotOfTokens([0, 4, 4], corners)).toEqual({ x: 50, y: 80 });
  expect(dotOfTokens([3, 3, 3], corners)).toEqual({ x: 50, y: 160 / 3 });
  expect(dotOfTokens([0, 0, 0], corners)).toBeNull();
});

it("reads back every spot of the lattice", () => {
  expect(latticeOf(corners, 10)).toHaveLength(66);
  for (const spot of latticeOf(corners, 10)) {
    const dot = dotOfTokens(tokensOfDot(spot, corners, 10), corners);
    expect(dot?.x).toBeCloseTo(spot.x, 9);
    expect(dot?.y).toBeCloseTo(spot.y, 9);
  }
});

it("places every token for a tap anywhere, also beside the triangle", () => {
  const anywhere = fc.record({ x: fc.integer({ min: -300, max: 400 }), y: fc.integer({ min: -300, max: 400 }) });
  fc.assert(
    fc.property(anywhere, fc.integer({ min: 4, max: 30 }), (point, total) => {
      const tokens = tokensOfDot(point, corners, total);
      expect(tokens[0] + tokens[1] + tokens[2]).toBe(total);
      expect(Math.min(...tokens)).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(tokensOfDot({ x: 50, y: -90 }, corners, 10)).toEqual([10, 0, 0]);
});
