import { expect, it } from "vitest";
import { leastTooLow } from "./near-ties";

it("is nothing for one group, or for one that is far below the others", () => {
  expect(leastTooLow([0.3], [0.1], 10)).toBe(0);
  // √ln 10 = 1.52 errors of the difference: .0215
  expect(leastTooLow([0.3, 0.4], [0.01, 0.01], 10)).toBe(0);
});
it("is what the smallest of equal estimates falls short of on average", () => {
  // E min of two standard normals is −1/√π, of three −3/(2√π).
  expect(leastTooLow([0.3, 0.3], [0.1, 0.1], 10)).toBeCloseTo(0.1 / Math.sqrt(Math.PI), 5);
  expect(leastTooLow([0.3, 0.31, 0.29], [0.1, 0.1, 0.1], 10)).toBeCloseTo(0.15 / Math.sqrt(Math.PI), 5);
});
it("tells a difference from a tie the sooner the more people there are", () => {
  const [few, many] = [10, 100_000].map((n) => leastTooLow([0.3, 0.36], [1 / Math.sqrt(n), 1 / Math.sqrt(n)], n));
  expect(few).toBeGreaterThan(0);
  expect(many).toBe(0);
});
