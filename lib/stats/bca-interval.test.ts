import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceleration, bcaInterval, bootstrapInterval, jackknifeInfluence, percentileInterval } from "./bca-interval";
import { mean } from "./mean";
import { median } from "./median";
import { seededRandom } from "./random";

const oneTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe("percentileInterval", () => {
  it("takes order statistics", () => {
    // 999 replicates: ranks (999 + 1)·.025 = 25 and 975
    expect(percentileInterval(oneTo(999))).toEqual({ low: 25, high: 975 });
  });
  it("interpolates on the normal scale between them", () => {
    // 9 replicates, p = ¼: rank 2.5 lies between 2 (p = .2) and 3 (p = .3); z = −0.841621, −0.674490, −0.524401
    // 2 + (0.841621 − 0.674490) / (0.841621 − 0.524401) = 2.526862
    expect(percentileInterval(oneTo(9), 0.5)?.low).toBeCloseTo(2.526862, 5);
    expect(percentileInterval(oneTo(9), 0.5)?.high).toBeCloseTo(10 - 2.526862, 5);
  });
  it("stays with the outermost replicates when there are too few", () => {
    expect(percentileInterval([4, 2, 7])).toEqual({ low: 2, high: 7 });
    expect(percentileInterval([4])).toEqual({ low: 4, high: 4 });
    expect(percentileInterval([])).toBeNull();
  });
});

it("finds the acceleration by hand", () => {
  // Σ L³ = 1 + 8 − 27 = −18, Σ L² = 14: −18 / (6·14^1.5) = −0.057270
  expect(acceleration([1, 2, -3])).toBeCloseTo(-0.05727, 6);
  expect(acceleration([])).toBe(0);
  expect(acceleration([0, 0])).toBe(0);
});

it("turns delete-one values into influence", () => {
  // mean 2, n − 1 = 2: 2·(2 − 1), 2·(2 − 2), 2·(2 − 3)
  expect(jackknifeInfluence([1, 2, 3])).toEqual([2, 0, -2]);
  expect(jackknifeInfluence([])).toEqual([]);
  expect(() => jackknifeInfluence([1, Number.NaN])).toThrow(RangeError);
});

describe("bcaInterval", () => {
  it("corrects for bias by hand", () => {
    // 840 of 999 replicates below 840.5, no acceleration: z0 = z(840/999) = 0.998; Φ(2·z0 ± 1.96) = .5142 and .99996
    // Ranks 1000·.5142 ≈ 514 and above the last one
    const interval = bcaInterval(840.5, oneTo(999), []);
    expect(interval?.low).toBeGreaterThan(513);
    expect(interval?.low).toBeLessThan(516);
    expect(interval?.high).toBe(999);
  });
  it("counts half of the replicates that equal the estimate, so symmetry needs no correction", () => {
    const replicates = [-2, -1, -1, 0, 0, 0, 0, 1, 1, 2];
    expect(bcaInterval(0, replicates, [1, -1], { level: 0.6 })).toEqual(percentileInterval(replicates, 0.6));
  });
  it("lies lower when it counts none of them, as R's boot does", () => {
    const replicates = oneTo(999).map((i) => Math.round(i / 10));
    const [half, none] = [0.5, 0].map((tiedBelow) => bcaInterval(50, replicates, [1, -1], { tiedBelow }));
    expect(none?.low).toBeLessThan(half?.low ?? Number.NaN);
  });
  it("is null where replicates do not surround the estimate", () => {
    expect(bcaInterval(0, [1, 2, 3], [1])).toBeNull();
    expect(bcaInterval(4, [1, 2, 3], [1])).toBeNull();
    expect(bcaInterval(2, [2, 2, 2], [0])).toBeNull();
    expect(bcaInterval(2, [], [])).toBeNull();
  });
  it("refuses broken arguments", () => {
    expect(() => bcaInterval(0, [1, -1], [], { level: 1 })).toThrow(RangeError);
    expect(() => bcaInterval(0, [1, -1], [], { tiedBelow: 2 })).toThrow(RangeError);
    expect(() => bcaInterval(0, [1, Number.NaN], [])).toThrow(RangeError);
    expect(() => bcaInterval(Number.NaN, [1, -1], [])).toThrow(RangeError);
    expect(() => percentileInterval([1], 0)).toThrow(RangeError);
  });
  it("moves with the unit and lies between the outermost replicates", () => {
    const whole = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(whole, fc.integer({ min: -50, max: 50 }), (replicates, estimate) => {
        const interval = bcaInterval(estimate, replicates, replicates);
        if (interval === null) return;
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(interval.low).toBeGreaterThanOrEqual(Math.min(...replicates));
        expect(interval.high).toBeLessThanOrEqual(Math.max(...replicates));
        const double = (values: readonly number[]) => values.map((value) => 2 * value + 10);
        const moved = bcaInterval(2 * estimate + 10, double(replicates), replicates);
        expect(moved?.low).toBeCloseTo(2 * interval.low + 10, 9);
        expect(moved?.high).toBeCloseTo(2 * interval.high + 10, 9);
      }),
    );
  });
});

describe("bootstrapInterval", () => {
  const answers = [5, 4, 5, 3, 4, 4, 2, 5, 5, 1, 4, 3, 4, 5, 2, 4];
  it.each([1, 2, 3])("gives scipy's interval of a mean of whole points, with seed %i", (seed) => {
    // scipy 1.17.1: bootstrap((answers,), numpy.mean, n_resamples=20000, method="BCa") → 3.0625, 4.25
    expect(bootstrapInterval(answers, mean, seededRandom(seed), { replicates: 20_000 })).toEqual({
      low: 3.0625,
      high: 4.25,
    });
  });
  it("is the same for the same seed", () => {
    const once = bootstrapInterval(answers, mean, seededRandom("survey"));
    expect(bootstrapInterval(answers, mean, seededRandom("survey"))).toEqual(once);
  });
  it("is null for one person, a constant, and an undefined statistic", () => {
    expect(bootstrapInterval([3], mean, seededRandom(1))).toBeNull();
    expect(bootstrapInterval([3, 3, 3], median, seededRandom(1))).toBeNull();
    expect(bootstrapInterval([1, 2], () => null, seededRandom(1))).toBeNull();
  });
  it("refuses broken options", () => {
    expect(() => bootstrapInterval(answers, mean, seededRandom(1), { replicates: 0 })).toThrow(RangeError);
    expect(() => bootstrapInterval(answers, mean, seededRandom(1), { level: 2 })).toThrow(RangeError);
  });
});
