import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cliffsDelta, deltaInterval, dominance } from "./cliffs-delta";
import { effsizeInterval } from "./effsize-interval";
import { tally, tallyOfCounts } from "./tally";

const [a, b] = [tally([1, 2, 3]), tally([2, 2, 5])];
const group = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });

it("finds who stands over whom", () => {
  // Of 2, 2, 5: below 1 nobody, above 3; at 2 none below, one above; below 3 two, above one.
  const rows = dominance(
    [
      [1, 1],
      [2, 1],
      [3, 1],
    ],
    [
      [2, 2],
      [5, 1],
    ],
    3,
  );
  expect(rows.map(({ below, above }) => [below, above])).toEqual([
    [0, 3],
    [0, 1],
    [2, 1],
  ]);
  expect(rows.map(({ net }) => net)).toEqual([-1, -1 / 3, 1 / 3]);
});

describe("cliffsDelta", () => {
  it("matches values worked by hand", () => {
    // Of nine pairs a is over in 2, under in 5: δ = −⅓, U = 2 + 2/2.
    // Variance: rows (4/9 + 0 + 4/9)·9 = 8, columns (1/9 + 1/9 + 4/9)·9 = 6, pairs 32/9 + 20/9 + 2/9 = 6: (8 + 6 − 6)/36.
    // t(.975, 4) = 2.776445: interval (δ − δ³ ± t√(v((1 − δ²)² + t²v))) / (1 − δ² + t²v)
    const result = cliffsDelta(a, b);
    expect(result?.delta).toBeCloseTo(-1 / 3, 12);
    expect(result?.u).toBe(3);
    expect(result?.superiority).toBeCloseTo(1 / 3, 12);
    expect(result?.interval?.low).toBeCloseTo(-0.909728470218697, 9);
    expect(result?.interval?.high).toBeCloseTo(0.6819765727949295, 9);
  });
  it("has the ends −1, 0 and 1", () => {
    const over = cliffsDelta(tally([4, 5]), tally([1, 2]));
    expect(over).toMatchObject({ delta: 1, superiority: 1, u: 4 });
    expect(over?.interval?.high).toBe(1);
    const under = cliffsDelta(tally([1, 2]), tally([4, 5]));
    expect(under).toMatchObject({ delta: -1, superiority: 0, u: 0 });
    expect(under?.interval?.low).toBe(-1);
    expect(cliffsDelta(tally([3, 3]), tally([3, 3]))).toMatchObject({ delta: 0, superiority: 0.5, u: 2 });
  });
  it("has no interval for one person, and no value for nobody", () => {
    expect(cliffsDelta(tally([1]), tally([2, 3]))).toMatchObject({ delta: -1, interval: null });
    expect(cliffsDelta(tally([]), b)).toBeNull();
    expect(cliffsDelta(a, tally([]))).toBeNull();
  });
  it("refuses broken arguments", () => {
    expect(() => cliffsDelta(a, b, 0)).toThrow(RangeError);
    expect(() => cliffsDelta(a, b, Number.NaN)).toThrow(RangeError);
    expect(() => cliffsDelta(a, new Map([[1, -2]]))).toThrow(RangeError);
  });
  it("takes 100,000 people a group from counts", () => {
    const result = cliffsDelta(tallyOfCounts([2e4, 2e4, 2e4, 2e4, 2e4]), tallyOfCounts([3e4, 2e4, 2e4, 2e4, 1e4]));
    // Σ over p·(F below − F above): .2·(0 + .3 + .5 + .7 + .9) − .2·(.7 + .5 + .3 + .1 + 0) = .16
    expect(result?.delta).toBeCloseTo(0.16, 12);
    expect(result?.interval?.low).toBeGreaterThan(0.15);
    expect(result?.interval?.high).toBeLessThan(0.17);
  });
  it("stays within ±1, turns over with the groups, and ignores sizes and stretches of the scale", () => {
    fc.assert(
      fc.property(group, group, fc.integer({ min: 2, max: 5 }), (x, y, times) => {
        const result = cliffsDelta(tally(x), tally(y));
        const delta = result?.delta ?? Number.NaN;
        expect(Math.abs(delta)).toBeLessThanOrEqual(1);
        expect(result?.superiority).toBeCloseTo((delta + 1) / 2, 12);
        expect(cliffsDelta(tally(y), tally(x))?.delta).toBeCloseTo(-delta, 12);
        const stretched = cliffsDelta(tally(x.map((v) => v ** 2)), tally(y.map((v) => v ** 2)));
        expect(stretched?.delta).toBeCloseTo(delta, 12);
        const more = Array.from({ length: times }, () => x).flat();
        expect(cliffsDelta(tally(more), tally(y))?.delta).toBeCloseTo(delta, 12);
        const interval = result?.interval;
        if (!interval) return;
        expect(interval.low).toBeGreaterThanOrEqual(-1);
        expect(interval.low).toBeLessThanOrEqual(delta + 1e-12);
        expect(interval.high).toBeGreaterThanOrEqual(delta - 1e-12);
        expect(interval.high).toBeLessThanOrEqual(1);
        const turned = cliffsDelta(tally(y), tally(x))?.interval;
        expect(turned?.low).toBeCloseTo(-interval.high, 9);
      }),
    );
  });
});

it("has no interval where the variance comes out negative", () => {
  // Everybody's dominance is the same, the pairs are not: 0 + 0 − 4·¼ < 0
  const nets = { rows: [[0.5, 2]] as const, columns: [[0.5, 2]] as const };
  expect(deltaInterval(0.5, { na: 2, nb: 2, over: 3, under: 1 }, nets, 0.95)).toBeNull();
});

describe("effsizeInterval", () => {
  it("is the right interval where effsize's search does not run past the end", () => {
    const [x, y] = [tally([1, 2, 3, 9]), tally([2, 4, 8, 8])];
    expect(effsizeInterval(x, y)).toEqual(cliffsDelta(x, y)?.interval);
  });
  it("is null for fewer than two people", () => {
    expect(effsizeInterval(tally([1]), b)).toBeNull();
    expect(effsizeInterval(a, tally([]))).toBeNull();
    expect(() => effsizeInterval(a, b, 1)).toThrow(RangeError);
  });
  it("stays within ±1", () => {
    fc.assert(
      fc.property(group, group, (x, y) => {
        const interval = effsizeInterval(tally(x), tally(y));
        if (interval === null) return;
        expect(interval.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(interval.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(interval.low).toBeLessThanOrEqual(interval.high);
      }),
    );
  });
});
