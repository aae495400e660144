import fc from "fast-check";
import { expect, it } from "vitest";
import { countable, isHeld } from "./held-answers";

it("counts everybody where no result has shown the audience", () => {
  expect([0, 4, 5, 9].map((n) => countable(n, undefined, 5))).toEqual([0, 4, 5, 9]);
});

it("leaves an audience as it was until enough have come", () => {
  expect([7, 8, 11, 12, 13].map((n) => countable(n, 7, 5))).toEqual([7, 7, 7, 12, 13]);
  expect([7, 8, 11, 12].map((n) => isHeld(n, 7, 5))).toEqual([false, true, true, false]);
});

it("never lets two results differ by fewer people than the minimum", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 3, max: 12 }), (before, more, minimum) => {
      const difference = countable(before + more, before, minimum) - before;
      expect(difference === 0 || difference >= minimum).toBe(true);
    }),
  );
});
