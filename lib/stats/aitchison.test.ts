import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aitchison, centredLogRatios, replaceZeros } from "./aitchison";

describe("centredLogRatios", () => {
  it("matches values worked by hand", () => {
    // ln 1 and ln e² around 1
    const ratios = centredLogRatios([1, Math.E ** 2]);
    expect(ratios?.[0]).toBeCloseTo(-1, 12);
    expect(ratios?.[1]).toBeCloseTo(1, 12);
    // With 1 added to each: ln 1, ln 2, ln 4 around ln 2
    expect(centredLogRatios([0, 1, 3], 1)?.map((x) => x / Math.LN2)).toEqual([
      expect.closeTo(-1, 12),
      expect.closeTo(0, 12),
      expect.closeTo(1, 12),
    ]);
  });
  it("is null where a part is 0, and for no parts", () => {
    expect(centredLogRatios([0, 1])).toBeNull();
    expect(centredLogRatios([])).toBeNull();
  });
  it("refuses negative and infinite parts and pseudo-counts", () => {
    expect(() => centredLogRatios([1, -1])).toThrow(RangeError);
    expect(() => centredLogRatios([1, Number.POSITIVE_INFINITY])).toThrow(RangeError);
    expect(() => centredLogRatios([1, 2], -1)).toThrow(RangeError);
    expect(() => centredLogRatios([1, 2], Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe("aitchison", () => {
  it("matches a value worked by hand", () => {
    // (−1, 1) from (0, 0)
    expect(aitchison([1, Math.E ** 2], [5, 5])).toBeCloseTo(Math.SQRT2, 12);
  });
  it("is 0 for the same ratios, null for a part of 0", () => {
    expect(aitchison([1, 2, 3], [10, 20, 30])).toBeCloseTo(0, 12);
    expect(aitchison([0, 1], [1, 1])).toBeNull();
    expect(aitchison([0, 1], [1, 1], 0.5)).toBeGreaterThan(0);
  });
  it("refuses different parts even where there is no distance", () => {
    expect(() => aitchison([1, 2], [1, 2, 3])).toThrow(RangeError);
    expect(() => aitchison([0, 2], [1, 2, 3])).toThrow(RangeError);
  });
  it("is symmetric, ignores sums, and keeps the triangle inequality", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, parts, (x, y, z) => {
        const d = aitchison(x, y) ?? Number.NaN;
        expect(d).toBeGreaterThanOrEqual(0);
        expect(aitchison(y, x)).toBeCloseTo(d, 10);
        expect(
          aitchison(
            x.map((part) => 7 * part),
            y,
          ),
        ).toBeCloseTo(d, 10);
        expect(d).toBeLessThanOrEqual((aitchison(x, z) ?? 0) + (aitchison(z, y) ?? 0) + 1e-9);
      }),
    );
  });
});

describe("replaceZeros", () => {
  it("takes what zeros get from the other parts", () => {
    // Two zeros get .05 each; 60 and 40 share the remaining .9
    const filled = replaceZeros([60, 0, 40, 0], 0.05) ?? [];
    for (const [i, part] of [0.54, 0.05, 0.36, 0.05].entries()) expect(filled[i]).toBeCloseTo(part, 12);
  });
  it("is null for no points at all, and refuses more than there is", () => {
    expect(replaceZeros([0, 0], 0.1)).toBeNull();
    expect(() => replaceZeros([1, 0, 0], 0.5)).toThrow(RangeError);
    expect(() => replaceZeros([1, 0], 0)).toThrow(RangeError);
    expect(() => replaceZeros([1, -1], 0.1)).toThrow(RangeError);
  });
  it("sums to 1 and keeps the ratios of what was given", () => {
    const parts = fc.array(fc.nat(50), { minLength: 2, maxLength: 6 }).filter((p) => p.some((x) => x > 0));
    fc.assert(
      fc.property(parts, (given) => {
        const filled = replaceZeros(given, 0.01) ?? [];
        expect(filled.reduce((so, x) => so + x, 0)).toBeCloseTo(1, 12);
        expect(filled.every((x) => x > 0)).toBe(true);
        const largest = given.indexOf(Math.max(...given));
        for (const [i, part] of given.entries()) {
          if (part === 0) continue;
          expect((filled[i] ?? 0) / (filled[largest] ?? 1)).toBeCloseTo(part / (given[largest] ?? 1), 9);
        }
      }),
    );
  });
});
