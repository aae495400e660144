import fc from "fast-check";
import { expect, it } from "vitest";
import { pairedGap } from "@/lib/stats/paired-gap";
import { signedRankP } from "./signed-rank-p";

const moving = (...shifts: number[]) => shifts.map((shift): [number, number] => [10, 10 + shift]);

it("counts signs for five people who all move the same way", () => {
  expect(signedRankP(moving(1, 1, 1, 1, 1))).toBeCloseTo(2 / 32, 12);
  expect(signedRankP(moving(3, 1, 2, 5, 4))).toBeCloseTo(2 / 32, 12);
});

it("matches the distribution written out for three people", () => {
  // Ranks 1, 2, 3; sums of those who move up: 0 1 2 3 3 4 5 6. Up are 1 and 3: 4, one off the middle of 3.
  expect(signedRankP(moving(1, -2, 3))).toBeCloseTo(6 / 8, 12);
});

it("drops people who stay, and is 1 when all do", () => {
  expect(signedRankP(moving(2, 0, 1, 0, 3))).toBeCloseTo(2 / 8, 12);
  expect(signedRankP(moving(0, 0, 0))).toBe(1);
  expect(signedRankP([])).toBe(1);
});

it("agrees with every assignment of signs, and turns round with the pairs", () => {
  const shifts = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(shifts, (list) => {
      const p = signedRankP(moving(...list));
      expect(p > 0 && p <= 1).toBe(true);
      expect(signedRankP(moving(...list.map((shift) => -shift)))).toBeCloseTo(p, 12);
      const sizes = list.filter((shift) => shift !== 0).map(Math.abs);
      // A rank shared by those between and up to it.
      const ranks = sizes.map((size) => {
        const [below, upTo] = [sizes.filter((one) => one < size).length, sizes.filter((one) => one <= size).length];
        return (below + 1 + upTo) / 2;
      });
      const middle = ranks.reduce((sum, rank) => sum + rank, 0) / 2;
      const seen = list
        .filter((shift) => shift !== 0)
        .reduce((sum, shift, i) => sum + (shift > 0 ? (ranks[i] ?? 0) : 0), 0);
      const sums = Array.from({ length: 2 ** sizes.length }, (_, signs) =>
        ranks.reduce((sum, rank, i) => sum + ((signs >> i) & 1 ? rank : 0), 0),
      );
      const far = sums.filter((sum) => Math.abs(sum - middle) >= Math.abs(seen - middle) - 1e-9);
      expect(p).toBeCloseTo(sizes.length === 0 ? 1 : far.length / sums.length, 10);
    }),
  );
});

it("passes into the normal approximation for many people", () => {
  const many = moving(...Array.from({ length: 61 }, (_, i) => (i % 3 === 0 ? -1 : 2)));
  expect(signedRankP(many)).toBe(pairedGap(many)?.p);
});
