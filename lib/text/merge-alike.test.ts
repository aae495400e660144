import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeAlike } from "./merge-alike";
import { normalise } from "./vectors";

const at = (degrees: number) =>
  Float32Array.of(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180));
const around = (degrees: number, n: number) => Array.from({ length: n }, (_, i) => at(degrees + i - (n - 1) / 2));

it("joins the two halves of one direction and leaves others apart, whatever the sizes", () => {
  const vectors = [...around(0, 9), ...around(12, 3), ...around(120, 2), ...around(240, 5)];
  const groups = [...Array(9).fill(4), ...Array(3).fill(1), ...Array(2).fill(7), ...Array(5).fill(2)];
  expect(mergeAlike(vectors, groups)).toEqual([...Array(12).fill(0), ...Array(2).fill(2), ...Array(5).fill(1)]);
});

it("corrects for looseness: two loose samples of the same direction are one theme, though their mean cosine is low", () => {
  // Each vector is (1, ±2 on an axis of its own): within and between, the mean cosine is 1 / 5.
  const loose = Array.from({ length: 8 }, (_, i) => {
    const vector = new Float32Array(10);
    vector[0] = 1;
    vector[i + 1] = 2;
    return normalise(vector);
  });
  const other = Float32Array.from({ length: 10 }, (_, d) => (d === 9 ? 1 : 0));
  const groups = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2];
  expect(mergeAlike([...loose, other, other], groups)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
});

it("joins less at a finer resolution, more at a coarser one", () => {
  const vectors = [...around(0, 5), ...around(50, 4), ...around(180, 3)];
  const groups = [...Array(5).fill(0), ...Array(4).fill(1), ...Array(3).fill(2)];
  // cos 50° = .64: above ½, below ½ to the power ½ = .71.
  expect(new Set(mergeAlike(vectors, groups)).size).toBe(2);
  expect(new Set(mergeAlike(vectors, groups, 2)).size).toBe(3);
});

it("only ever joins, keeps two groups, and does not depend on the groups' numbers", () => {
  const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 359 }), fc.nat(5)), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(cases, (rows) => {
      const vectors = rows.map(([degrees]) => at(degrees));
      const groups = rows.map(([, group]) => group);
      const found = mergeAlike(vectors, groups);
      const nGroups = new Set(groups).size;
      expect(new Set(found).size).toBeGreaterThanOrEqual(Math.min(2, nGroups));
      expect(new Set(found).size).toBeLessThanOrEqual(nGroups);
      for (const group of new Set(groups)) {
        expect(new Set(found.filter((_, i) => groups[i] === group)).size).toBe(1);
      }
    }),
  );
});

it("takes vectors of zeros and single groups, and refuses what does not fit together", () => {
  const zero = new Float32Array(2);
  expect(mergeAlike([zero, zero, at(0)], [0, 0, 1])).toEqual([0, 0, 1]);
  expect(mergeAlike([at(0)], [3])).toEqual([0]);
  expect(mergeAlike([], [])).toEqual([]);
  expect(() => mergeAlike([at(0)], [0, 1])).toThrow(RangeError);
  expect(() => mergeAlike([at(0)], [0], 0)).toThrow(RangeError);
});
