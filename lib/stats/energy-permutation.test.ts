import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { energyPermutation } from "./energy-permutation";
import { choiceAnswer, rankingAnswer, rankingScale } from "./item-scale";
import { countMargins, type PersonItem } from "./margins";
import { groupSpread, pairDistance, pairGap } from "./pair-distance";

const points = (values: readonly (number | null)[]): PersonItem[] => values.map((x) => (x === null ? null : [x]));
const group = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 7 });

describe("energyPermutation", () => {
  it("visits all relabelings of small groups", () => {
    // {1, 2} against {4, 5} on 1–5: H(a,b) = 3/4, H(a,a) = H(b,b) = 1/4, E = 1.5 − .5 = 1, gap 3/4.
    // {1,4|2,5}: H = (1+4+2+1)/16 = ½, spreads ¾ each: E = −½, gap ¼. {1,5|2,4}: H = (1+3+3+1)/16 = ½, spreads 1 and ½, E = −½, gap ¼.
    const result = energyPermutation([points([1, 2]), points([4, 5])], 1 / 4, { seed: 1 });
    expect(result?.energy).toBeCloseTo(1, 12);
    expect(result?.gap).toBeCloseTo(0.75, 12);
    expect(result?.p).toBeCloseTo(2 / 6, 12);
    expect(result?.chanceGap).toBeCloseTo((2 * 0.75 + 4 * 0.25) / 6, 12);
    expect(result?.exact).toBe(true);
  });
  it("shuffles all labels at once for three groups, and sums over the pairs", () => {
    // Three unanimous pairs at 1, 3, 5: E = 2·½ + 2·1 + 2·½ = 4, the largest of 90 relabelings; 3! of them reach it.
    const result = energyPermutation([points([1, 1]), points([3, 3]), points([5, 5])], 1 / 4, { seed: 1 });
    expect(result?.energy).toBeCloseTo(4, 12);
    expect(result?.p).toBeCloseTo(6 / 90, 12);
  });
  it("enumerates up to the limit and shuffles beyond it, with about the same p", () => {
    const groups = [points([1, 1, 2, 3, 2, 1]), points([3, 4, 2, 5, 3, 2, 3])];
    const exact = energyPermutation(groups, 1 / 4, { seed: 1 });
    const shuffled = energyPermutation(groups, 1 / 4, { seed: 1, exactLimit: 1_715 });
    // 13 over 6 = 1,716 relabelings
    expect(energyPermutation(groups, 1 / 4, { seed: 1, exactLimit: 1_716 })?.exact).toBe(true);
    expect(exact?.exact).toBe(true);
    expect(shuffled?.exact).toBe(false);
    expect(Math.abs((shuffled?.p ?? 1) - (exact?.p ?? 0))).toBeLessThan(0.01);
    expect(Math.abs((shuffled?.chanceGap ?? 1) - (exact?.chanceGap ?? 0))).toBeLessThan(0.01);
  });
  it("draws the line at 20,000 relabelings unless told", () => {
    const people = (n: number) => points(Array.from({ length: n }, (_, i) => 1 + (i % 5)));
    // 20 over 5 = 15,504; 21 over 5 = 20,349
    const options = { seed: 1, replicates: 9 };
    expect(energyPermutation([people(5), people(15)], 1 / 4, options)?.exact).toBe(true);
    expect(energyPermutation([people(5), people(16)], 1 / 4, options)?.exact).toBe(false);
  });
  it("enumerates two people against a hundred without getting lost", () => {
    const hundred = points(Array.from({ length: 100 }, (_, i) => i));
    const result = energyPermutation([hundred, points([150, 160])], 1 / 160, { seed: 1 });
    // Nobody but these two is as far out: one of 102·101/2 relabelings.
    expect(result?.p).toBeCloseTo(1 / 5_151, 12);
  });
  it("finds nothing where everybody says the same", () => {
    const result = energyPermutation([points([3, 3, 3]), points([3, 3])], 1 / 4, { seed: 1 });
    expect(result).toEqual({ energy: 0, gap: 0, chanceGap: 0, p: 1, exact: true });
  });
  it("leaves missing answers out", () => {
    const options = { seed: 1 };
    const without = energyPermutation([points([1, 2, 2]), points([4, 5])], 1 / 4, options);
    expect(energyPermutation([points([1, null, 2, 2]), points([null, 4, 5])], 1 / 4, options)).toEqual(without);
  });
  it("is null for one group, an empty one, and one person", () => {
    expect(energyPermutation([points([1, 2])], 1, { seed: 1 })).toBeNull();
    expect(energyPermutation([points([1, 2]), []], 1, { seed: 1 })).toBeNull();
    expect(energyPermutation([points([1, 2]), points([4, null])], 1, { seed: 1 })).toBeNull();
  });
  it("refuses broken arguments", () => {
    const groups = [points([1, 2]), points([4, 5])];
    for (const weight of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => energyPermutation(groups, weight, { seed: 1 })).toThrow(RangeError);
    }
    expect(() => energyPermutation(groups, 1, { seed: 1, replicates: 0 })).toThrow(RangeError);
    expect(() => energyPermutation([points([1, 2]), [[1, 2]]], 1, { seed: 1 })).toThrow(RangeError);
    expect(() => energyPermutation([points([1, Number.NaN]), points([1, 2])], 1, { seed: 1 })).toThrow(RangeError);
  });
  it("holds 100,000 people, drawing counts", () => {
    const many = (shift: number) => points(Array.from({ length: 50_000 }, (_, i) => 1 + ((i * i + shift) % 5)));
    const result = energyPermutation([many(0), many(0)], 1 / 4, { seed: 1, replicates: 99 });
    expect(result?.gap).toBe(0);
    expect(result?.p).toBe(1);
  });
  it("measures what the index measures, on any kind of answer", () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }).map(rankingAnswer);
    const option = fc.nat(3).map((k) => choiceAnswer(k, 4));
    const many = (one: fc.Arbitrary<number[]>) => fc.array(one, { minLength: 2, maxLength: 4 });
    const cases = fc.oneof(
      fc.tuple(many(order), many(order)).map((groups) => ({ groups, weight: rankingScale(4).weight })),
      fc.tuple(many(option), many(option)).map((groups) => ({ groups, weight: 1 / 2 })),
    );
    fc.assert(
      fc.property(cases, ({ groups, weight }) => {
        const result = energyPermutation(groups, weight, { seed: 1 });
        const margins = countMargins(groups, weight);
        const spread = (groupSpread(margins, 0) ?? 0) + (groupSpread(margins, 1) ?? 0);
        expect(result?.energy).toBeCloseTo(2 * (pairDistance(margins, 0, 1) ?? 0) - spread, 10);
        expect(result?.gap).toBeCloseTo(pairGap(margins, 0, 1) ?? Number.NaN, 10);
      }),
      { numRuns: 40 },
    );
  });
  it("has a p between 1 / (B + 1) and 1, the same for a seed and for exchanged groups", () => {
    fc.assert(
      fc.property(group, group, fc.string(), (a, b, seed) => {
        const options = { seed, replicates: 60, exactLimit: 0 };
        const once = energyPermutation([points(a), points(b)], 1 / 4, options);
        expect(once?.p).toBeGreaterThanOrEqual(1 / 61);
        expect(once?.p).toBeLessThanOrEqual(1);
        expect(energyPermutation([points(a), points(b)], 1 / 4, options)).toEqual(once);
        const all = energyPermutation([points(a), points(b)], 1 / 4, { seed });
        expect(all?.p).toBeGreaterThan(0);
        const exchanged = energyPermutation([points(b), points([...a].reverse())], 1 / 4, { seed });
        expect(exchanged?.p).toBeCloseTo(all?.p ?? Number.NaN, 10);
        expect(exchanged?.energy).toBeCloseTo(all?.energy ?? Number.NaN, 10);
      }),
      { numRuns: 40 },
    );
  });
});
