import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estebanRay } from "./esteban-ray";
import { blairLacy, eijkAgreement, leikDispersion, ordinalVariation, tastleWierman } from "./ordinal-agreement";

const counts = fc.array(fc.nat(60), { minLength: 3, maxLength: 7 }).filter((n) => n.some(Boolean));
const every = [tastleWierman, eijkAgreement, leikDispersion, blairLacy, ordinalVariation];

describe("agreement on ordered points", () => {
  it("matches values worked by hand", () => {
    // Flat on five points, centre in the middle: 1 + .2·(2·log₂ ½ + 2·log₂ ¾)
    expect(tastleWierman([1, 1, 1, 1, 1])).toBeCloseTo(1 + 0.2 * (-2 + 2 * Math.log2(0.75)), 12);
    // Two thirds are a layer of two neighbours: U = 1, 1 − 1/2; one third a single point
    expect(eijkAgreement([2, 1, 0])).toBeCloseTo((2 / 3) * 0.5 + 1 / 3, 12);
    // F = ⅓, ⅔: 2·(⅓ + ⅓)/2, and Σ 4F(1 − F)/2 = 8/9
    expect(leikDispersion([1, 1, 1])).toBeCloseTo(2 / 3, 12);
    expect(ordinalVariation([1, 1, 1])).toBeCloseTo(8 / 9, 12);
    expect(blairLacy([1, 1, 1])).toBeCloseTo(1 / 9, 12);
  });
  it("knows one shared answer, a flat item and two camps at the ends", () => {
    expect(every.map((f) => f([0, 0, 7, 0, 0]))).toEqual([1, 1, 0, 1, 0]);
    expect(every.map((f) => f([5, 0, 0, 0, 5]))).toEqual([0, -1, 1, 0, 1]);
    expect(eijkAgreement([3, 3, 3, 3, 3])).toBe(0);
    // Unanimous at an end of the scale too
    expect(every.map((f) => f([9, 0, 0, 0, 0]))).toEqual([1, 1, 0, 1, 0]);
  });
  it("stays near 1 for a million against one, where the logarithm falls without end", () => {
    expect(tastleWierman([1, 0, 0, 0, 1e18])).toBeCloseTo(1, 6);
  });
  it("is null for nobody and for too few points", () => {
    for (const f of every) {
      expect(f([0, 0, 0])).toBeNull();
      expect(f([4])).toBeNull();
      expect(f([])).toBeNull();
    }
    expect(eijkAgreement([3, 4])).toBeNull();
    expect(leikDispersion([3, 3])).toBe(1);
  });
  it("refuses broken counts", () => {
    for (const f of every) {
      expect(() => f([1, -1, 2])).toThrow(RangeError);
      expect(() => f([1, Number.NaN, 2])).toThrow(RangeError);
    }
  });
  it("stays in its bounds, ignores the size of the group, and mirrors", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 50 }), (n, times) => {
        for (const f of every) {
          const value = f(n) ?? Number.NaN;
          expect(value).toBeGreaterThanOrEqual(f === eijkAgreement ? -1 - 1e-12 : -1e-12);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(f(n.map((x) => x * times))).toBeCloseTo(value, 9);
          expect(f([...n].reverse())).toBeCloseTo(value, 9);
        }
        expect((blairLacy(n) ?? 0) + (ordinalVariation(n) ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("estebanRay", () => {
  it("matches values worked by hand", () => {
    // α = 1: ½, ½ on two points: 2·½²·½ = ¼; with a third empty one between them the same
    expect(estebanRay([1, 1], 1)).toEqual({ raw: 0.25, normalised: 1 });
    // Flat on three points: Σ |i − j|/2 over pairs = 4, times ⅓³
    expect(estebanRay([2, 2, 2], 1)?.raw).toBeCloseTo(4 / 27, 12);
    expect(estebanRay([4, 0, 4])?.normalised).toBeCloseTo(1, 12);
    expect(estebanRay([0, 4, 0])).toEqual({ raw: 0, normalised: 0 });
  });
  it("is null for nobody and for one point, and refuses broken arguments", () => {
    expect(estebanRay([0, 0])).toBeNull();
    expect(estebanRay([3])).toBeNull();
    expect(() => estebanRay([1, -1])).toThrow(RangeError);
    for (const alpha of [-0.1, 1.7, Number.NaN]) expect(() => estebanRay([1, 1], alpha)).toThrow(RangeError);
  });
  it("lies between 0 and 1 and mirrors", () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 1, max: 1.6, noNaN: true }), (n, alpha) => {
        const value = estebanRay(n, alpha)?.normalised ?? Number.NaN;
        expect(value >= 0 && value <= 1 + 1e-9).toBe(true);
        expect(estebanRay([...n].reverse(), alpha)?.normalised).toBeCloseTo(value, 10);
      }),
    );
  });
});
