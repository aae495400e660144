import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg";
import { certainty, isEquivalent } from "./certainty";

describe("benjaminiHochberg", () => {
  it("matches values worked by hand", () => {
    // .01·4/1, .02·4/2, .03·4/3, .04·4/4: all .04
    for (const p of benjaminiHochberg([0.04, 0.01, 0.03, 0.02])) expect(p).toBeCloseTo(0.04, 12);
    // .01·3 = .03, .04·3/2 = .06, .5
    const three = benjaminiHochberg([0.5, 0.01, 0.04]);
    expect(three[0]).toBe(0.5);
    expect(three[1]).toBeCloseTo(0.03, 12);
    expect(three[2]).toBeCloseTo(0.06, 12);
  });
  it("skips tests that were not made, and does not count them", () => {
    expect(benjaminiHochberg([null, 0.02, null])).toEqual([null, 0.02, null]);
    expect(benjaminiHochberg([null])).toEqual([null]);
    expect(benjaminiHochberg([])).toEqual([]);
  });
  it("leaves equal ones as they are, to the last digit", () => {
    // R 4.2.2: p.adjust(c(.05, .05, .05), "BH") is .05 three times, all rejected at .05
    expect(benjaminiHochberg([0.05, 0.05, 0.05])).toEqual([0.05, 0.05, 0.05]);
  });
  it("has the ends 0 and 1", () => {
    expect(benjaminiHochberg([0, 1])).toEqual([0, 1]);
    expect(benjaminiHochberg([1, 1, 1])).toEqual([1, 1, 1]);
  });
  it.each([-0.1, 1.1, Number.NaN])("refuses p = %d", (p) =>
    expect(() => benjaminiHochberg([0.5, p])).toThrow(RangeError),
  );
  const family = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 40 });
  it("never lowers a p, keeps the order, and passes exactly the tests of the step-up rule", () => {
    fc.assert(
      fc.property(family, (ps) => {
        const adjusted = benjaminiHochberg(ps);
        const made = ps.filter((p) => p !== null).sort((a, b) => a - b);
        // The largest k with p_(k) ≤ .05·k/m passes, and all below it
        const passing = made.filter((p, i) => p <= (0.05 * (i + 1)) / made.length).at(-1) ?? -1;
        for (const [i, p] of ps.entries()) {
          const q = adjusted[i] ?? null;
          expect(q === null).toBe(p === null);
          if (p === null || q === null) continue;
          expect(q).toBeGreaterThanOrEqual(p - 1e-15);
          expect(q).toBeLessThanOrEqual(1);
          if (Math.abs(q - 0.05) > 1e-12) expect(q <= 0.05).toBe(p <= passing);
          for (const [j, other] of ps.entries()) {
            if (other !== null && other <= p) expect(adjusted[j] ?? 2).toBeLessThanOrEqual(q);
          }
        }
      }),
    );
  });
  it("adjusts 100,000 tests at once", () => {
    const adjusted = benjaminiHochberg(Array.from({ length: 100_000 }, (_, i) => (i + 1) / 100_000));
    expect(adjusted[0]).toBeCloseTo(1, 12);
    expect(adjusted[99_999]).toBe(1);
  });
});

describe("certainty", () => {
  it("asks for a medium effect and a passed test", () => {
    expect(certainty({ delta: 0.33 }, 0.05)).toBe("clear");
    expect(certainty({ delta: -0.4 }, 0.001)).toBe("clear");
    expect(certainty({ delta: 0.4 }, 0.051)).toBe("possible");
    expect(certainty({ delta: 0.4 }, null)).toBe("possible");
    expect(certainty({ delta: 0.32 }, 0.001)).toBe("none");
    expect(certainty({ gap: 0.15 }, 0.05)).toBe("clear");
    expect(certainty({ gap: 0.149 }, 0.001)).toBe("none");
    expect(certainty({ gap: 0.2 }, 0.08, 0.1)).toBe("clear");
  });
  it("says nothing without an effect", () => {
    expect(certainty(null, 0.001)).toBe("none");
    expect(() => certainty(null, 1.5)).toThrow(RangeError);
    expect(() => certainty({ gap: 1 }, Number.NaN)).toThrow(RangeError);
  });
});

it("calls groups aligned only when the gap is surely small", () => {
  expect(isEquivalent(0.099)).toBe(true);
  expect(isEquivalent(0.1)).toBe(false);
  expect(isEquivalent(null)).toBe(false);
  expect(isEquivalent(0.15, 0.2)).toBe(true);
});
