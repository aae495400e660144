import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aliasTable, drawAlias } from "./alias-table";
import { multinomial, randomBinomial } from "./binomial";
import { hypergeometricTable, randomHypergeometric } from "./hypergeometric";
import { logChooseUpTo } from "./log-factorials";
import { seededRandom } from "./random";

const DRAWS = 40_000;

/** How often each number came, compared with its chance: at most five standard errors off. */
function expectChances(draw: () => number, chanceOf: (k: number) => number, most: number) {
  const often = new Float64Array(most + 1);
  for (let i = 0; i < DRAWS; i += 1) {
    const k = draw();
    often[k] = (often[k] ?? 0) + 1;
  }
  for (let k = 0; k <= most; k += 1) {
    const p = chanceOf(k);
    expect(Math.abs((often[k] ?? 0) / DRAWS - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / DRAWS) + 1e-9);
  }
}

const choose = logChooseUpTo(100);

describe("randomBinomial", () => {
  it.each([
    [1, 0.5],
    [7, 0.1],
    [20, 0.9],
    [40, 0.37],
  ])("%i tries with chance %d", (n, p) => {
    const random = seededRandom(`${n} ${p}`);
    const chance = (k: number) => Math.exp(choose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
    expectChances(() => randomBinomial(random, n, p), chance, n);
  });
  it("knows what is certain", () => {
    expect(randomBinomial(() => 0.5, 9, 0)).toBe(0);
    expect(randomBinomial(() => 0.5, 9, 1)).toBe(9);
    expect(randomBinomial(() => 0.5, 0, 0.5)).toBe(0);
    expect(randomBinomial(() => 0.999999999, 50_000, 0.3)).toBeGreaterThan(15_000);
  });
  it.each([
    [-1, 0.5],
    [1.5, 0.5],
    [3, -0.1],
    [3, 1.1],
    [3, Number.NaN],
  ])("refuses %d tries with chance %d", (n, p) => {
    expect(() => randomBinomial(() => 0.5, n, p)).toThrow(RangeError);
  });
});

describe("multinomial", () => {
  it("deals everything, nothing to what has no chance, on average by chance", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }), fc.nat(200), fc.string(), (parts, n, seed) => {
        fc.pre(parts.some((part) => part > 0));
        const often = new Float64Array(parts.length);
        multinomial(seededRandom(seed), n, Float64Array.from(parts))(often);
        expect(often.reduce((sum, k) => sum + k, 0)).toBe(n);
        for (const [k, part] of parts.entries()) if (part === 0) expect(often[k]).toBe(0);
      }),
    );
    const often = new Float64Array(3);
    const sums = new Float64Array(3);
    const next = multinomial(seededRandom(1), 60, Float64Array.from([1, 2, 3]));
    for (let i = 0; i < 4_000; i += 1) {
      next(often);
      for (const [k, n] of often.entries()) sums[k] = (sums[k] ?? 0) + n / 4_000;
    }
    expect([...sums].map((mean) => Math.round(mean))).toEqual([10, 20, 30]);
  });
  it("refuses a part of a draw and no chance at all", () => {
    expect(() => multinomial(() => 0.5, 1.5, Float64Array.from([1]))).toThrow(RangeError);
    expect(() => multinomial(() => 0.5, 1, new Float64Array(3))).toThrow(RangeError);
  });
});

describe("tables of chances", () => {
  it("draw by their chances", () => {
    const chances = [1, 0, 3, 6];
    const random = seededRandom("alias");
    const table = aliasTable(2, chances);
    expectChances(
      () => drawAlias(table, random),
      (k) => (chances[k - 2] ?? 0) / 10,
      5,
    );
  });
  it("draw like the inversion", () => {
    const random = seededRandom("table");
    const table = hypergeometricTable(12, 30, 17);
    const chance = (k: number) => (k > 12 ? 0 : Math.exp(choose(12, k) + choose(30, 17 - k) - choose(42, 17)));
    expectChances(() => drawAlias(table, random), chance, 17);
    expectChances(() => randomHypergeometric(random, 12, 30, 17), chance, 17);
  });
  it("refuse to draw from nothing", () => expect(() => aliasTable(0, [0, 0])).toThrow(RangeError));
  it("hold what is certain", () => {
    expect(drawAlias(hypergeometricTable(4, 4, 8), () => 0.9)).toBe(4);
    expect(drawAlias(hypergeometricTable(0, 5, 3), () => 0.9)).toBe(0);
  });
});

it("logs of numbers of choices agree with Pascal's triangle, and hold for a million", () => {
  expect(Math.exp(choose(10, 3))).toBeCloseTo(120, 9);
  expect(Math.exp(choose(52, 5))).toBeCloseTo(2_598_960, 4);
  // Stirling's series: log (2n choose n) = 2n log 2 − log(πn)/2 − 1/(8n)
  const n = 500_000;
  const series = 2 * n * Math.LN2 - Math.log(Math.PI * n) / 2 - 1 / (8 * n);
  expect(logChooseUpTo(2 * n)(2 * n, n)).toBeCloseTo(series, 7);
  expect(() => logChooseUpTo(-1)).toThrow(RangeError);
});
