import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logChoose } from "./gamma";
import { randomHypergeometric } from "./hypergeometric";
import { seededRandom } from "./random";

describe("randomHypergeometric", () => {
  it("follows the distribution, here 12 drawn from 7 marked and 13 others", () => {
    const random = seededRandom("draws");
    const seen = Array.from({ length: 8 }, () => 0);
    for (let i = 0; i < 20_000; i += 1) {
      const k = randomHypergeometric(random, 7, 13, 12);
      seen[k] = (seen[k] ?? 0) + 1;
    }
    const chi = seen.reduce((so, n, k) => {
      const expected = 20_000 * Math.exp(logChoose(7, k) + logChoose(13, 12 - k) - logChoose(20, 12));
      return so + (n - expected) ** 2 / expected;
    }, 0);
    // Seven degrees of freedom: 99.99 % of such draws stay below 29.9.
    expect(chi).toBeLessThan(29.9);
  });
  it("inverts the distribution outwards from its mode", () => {
    // 2 marked, 2 others, 2 drawn: P = ⅙, ⅔, ⅙, mode 1; then up, then down.
    expect(randomHypergeometric(() => 0.6, 2, 2, 2)).toBe(1);
    expect(randomHypergeometric(() => 0.7, 2, 2, 2)).toBe(2);
    expect(randomHypergeometric(() => 0.9, 2, 2, 2)).toBe(0);
  });
  it("knows what it need not draw", () => {
    expect(randomHypergeometric(() => 0.9, 0, 5, 3)).toBe(0);
    expect(randomHypergeometric(() => 0.9, 5, 0, 3)).toBe(3);
    expect(randomHypergeometric(() => 0.9, 4, 4, 8)).toBe(4);
    expect(randomHypergeometric(() => 0.9, 4, 4, 0)).toBe(0);
  });
  it.each([
    [-1, 2, 1],
    [2, 2, 5],
    [1.5, 2, 1],
    [Number.NaN, 2, 1],
  ])("refuses %d marked, %d others, %d drawn", (marked, others, drawn) => {
    expect(() => randomHypergeometric(() => 0.5, marked, others, drawn)).toThrow(RangeError);
  });
  it("keeps its mean among a hundred thousand people, without underflow", () => {
    const random = seededRandom(1);
    let sum = 0;
    for (let i = 0; i < 200; i += 1) sum += randomHypergeometric(random, 60_000, 40_000, 50_000);
    // Standard deviation of one draw ≈ √(50,000·.6·.4·.5) = 77, of the mean of 200 ≈ 5.5
    expect(Math.abs(sum / 200 - 30_000)).toBeLessThan(30);
  });
  it("never draws more than there is", () => {
    const urn = fc
      .tuple(fc.nat(200), fc.nat(200))
      .chain(([m, o]) => fc.tuple(fc.constant(m), fc.constant(o), fc.nat(m + o)));
    fc.assert(
      fc.property(urn, fc.integer(), ([marked, others, drawn], seed) => {
        const k = randomHypergeometric(seededRandom(seed), marked, others, drawn);
        expect(k).toBeGreaterThanOrEqual(Math.max(0, drawn - others));
        expect(k).toBeLessThanOrEqual(Math.min(marked, drawn));
      }),
    );
  });
});
