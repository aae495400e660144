import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactMeanDifference, permutationSum } from "./permutation-sum";
import { tally, tallyOfCounts } from "./tally";

/** Every choice of n among the values. */
function choices(values: readonly number[], n: number): number[][] {
  const [first, ...rest] = values;
  if (n === 0) return [[]];
  if (first === undefined) return [];
  return [...choices(rest, n - 1).map((chosen) => [first, ...chosen]), ...choices(rest, n)];
}

const sum = (values: readonly number[]) => values.reduce((so, x) => so + x, 0);

describe("permutationSum", () => {
  const four = [1, 2, 3, 4].map((score) => [score, 1] as const);
  it("counts by hand", () => {
    // Two of {1, 2, 3, 4}: sums 3, 4, 5, 5, 6, 7 around 5. As far off as 3: 3 and 7.
    expect(permutationSum(four, 2, 3)).toBeCloseTo(2 / 6, 12);
    expect(permutationSum(four, 2, 4)).toBeCloseTo(4 / 6, 12);
    expect(permutationSum(four, 2, 5)).toBe(1);
  });
  it("counts ties as often as there are people", () => {
    // Two of {1, 1, 2}: 2 once, 3 twice; mean 8/3. As far off as 2: only 2.
    const tied = [
      [1, 2],
      [2, 1],
    ] as const;
    expect(permutationSum(tied, 2, 2)).toBeCloseTo(1 / 3, 12);
  });
  it("is 1 for a constant", () => expect(permutationSum([[3, 9]], 4, 12)).toBe(1));
  it("gives up where there are too many sums", () => {
    const table = [1, 2, 3, 4, 5].map((score) => [score, 20_000] as const);
    expect(permutationSum(table, 50_000, 149_000)).toBeNull();
  });
  it("is exact for two hundred people a group, and for a few among a million", () => {
    // R 4.2.2, coin 1.4.2: wilcox_test(distribution = "exact") on middle ranks
    const ranked = (counts: readonly number[]) => {
      let below = 0;
      return counts.map((count) => {
        below += count;
        return [below - (count - 1) / 2, count] as const;
      });
    };
    const pooled = ranked([60, 90, 140, 70, 40]);
    const own = [20, 40, 80, 40, 20];
    const observed = sum(pooled.map(([rank], k) => rank * (own[k] ?? 0)));
    expect(permutationSum(pooled, 200, observed)).toBeCloseTo(0.00726909578903585, 12);
    // One of a million and one people is the only one off the constant: n of N groups of 3 hold them.
    const alone = [
      [1, 1_000_000],
      [2, 1],
    ] as const;
    expect(permutationSum(alone, 3, 4)).toBeCloseTo(3 / 1_000_001, 15);
  });
  it("refuses a group of nobody or everybody, and broken scores", () => {
    expect(() => permutationSum(four, 0, 0)).toThrow(RangeError);
    expect(() => permutationSum(four, 4, 10)).toThrow(RangeError);
    expect(() => permutationSum([[Number.NaN, 2]], 1, 1)).toThrow(RangeError);
    expect(() => permutationSum([[1, 1.5]], 1, 1)).toThrow(RangeError);
  });
});

describe("exactMeanDifference", () => {
  it("matches scipy", () => {
    // scipy 1.17.1: permutation_test, |mean − mean|, all 126 relabelings
    expect(exactMeanDifference(tally([1, 2, 2, 5]), tally([3, 4, 5, 5, 5]))).toBeCloseTo(0.10317460317460317, 12);
  });
  it("is null for an empty group", () => {
    expect(exactMeanDifference(tally([]), tally([1]))).toBeNull();
    expect(exactMeanDifference(tally([1]), new Map([[2, 0]]))).toBeNull();
    expect(() => exactMeanDifference(tally([1]), new Map([[2, -1]]))).toThrow(RangeError);
  });
  it("is quick for a hundred people a group", () => {
    const p = exactMeanDifference(tallyOfCounts([10, 20, 40, 20, 10]), tallyOfCounts([20, 25, 30, 15, 10]));
    expect(p).toBeGreaterThan(0.01);
    expect(p).toBeLessThan(0.1);
  });
  it("agrees with the list of all relabelings, whole or broken values, and with the groups exchanged", () => {
    const values = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(values, values, fc.constantFrom(1, 0.5, 0.3), (a, b, unit) => {
        const [x, y] = [a, b].map((group) => group.map((value) => value * unit));
        const all = [...(x ?? []), ...(y ?? [])];
        const expected = (sum(all) * a.length) / all.length;
        const off = Math.abs(sum(x ?? []) - expected) - 1e-9;
        const listed = choices(all, a.length);
        const reached = listed.filter((chosen) => Math.abs(sum(chosen) - expected) >= off).length;
        expect(exactMeanDifference(tally(x ?? []), tally(y ?? []))).toBeCloseTo(reached / listed.length, 9);
        expect(exactMeanDifference(tally(y ?? []), tally(x ?? []))).toBeCloseTo(reached / listed.length, 9);
      }),
    );
  });
});
