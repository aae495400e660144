import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suppressGroups } from "./suppress-groups";

const hidden = (counts: Record<string, number>, k = 5, total = true) =>
  Object.fromEntries(suppressGroups(new Map(Object.entries(counts)), k, total));

describe("suppressGroups", () => {
  it("hides small groups, and another one so that no difference tells", () => {
    expect(hidden({ exec: 3, pm: 12, pmo: 9 })).toEqual({ exec: "primary", pmo: "complementary" });
    // Of equals the first listed
    expect(hidden({ exec: 3, pm: 9, pmo: 9 })).toEqual({ exec: "primary", pm: "complementary" });
    // Two hidden people are still fewer than five together
    expect(hidden({ a: 1, b: 1, c: 6, d: 9 })).toEqual({ a: "primary", b: "primary", c: "complementary" });
    expect(hidden({ a: 2, b: 3, c: 6 })).toEqual({ a: "primary", b: "primary" });
  });
  it("hides no more than the small ones when no total is shown", () => {
    expect(hidden({ exec: 3, pm: 12, pmo: 9 }, 5, false)).toEqual({ exec: "primary" });
  });
  it("lets a group without answers alone", () => {
    expect(hidden({ exec: 0, pm: 12, pmo: 9 })).toEqual({});
    expect(hidden({ exec: 0, pm: 2, pmo: 9 })).toEqual({ pm: "primary", pmo: "complementary" });
    expect(hidden({})).toEqual({});
  });
  it("shows a group of exactly k", () =>
    expect(hidden({ a: 5, b: 4, c: 8 })).toEqual({ a: "complementary", b: "primary" }));
  it("refuses broken counts and minimum sizes", () => {
    for (const n of [-1, 1.5, Number.NaN]) expect(() => hidden({ a: n })).toThrow(RangeError);
    for (const k of [0, -5, Number.NaN]) expect(() => hidden({ a: 3 }, k)).toThrow(RangeError);
  });
  it("never shows a small group, and never lets a total give one away", () => {
    const groups = fc.array(fc.nat(15), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 10 }), fc.boolean(), (sizes, k, total) => {
        const out = suppressGroups(new Map(sizes.map((n, i) => [String(i), n])), k, total);
        const open = sizes.filter((n, i) => n > 0 && !out.has(String(i)));
        expect(open.every((n) => n >= k)).toBe(true);
        const small = sizes.filter((n) => n > 0 && n < k).length;
        expect([...out.values()].filter((reason) => reason === "primary")).toHaveLength(small);
        if (!total || small === 0) {
          expect(out.size).toBe(small);
          return;
        }
        const sum = sizes.reduce((so, n, i) => so + (out.has(String(i)) ? n : 0), 0);
        expect((out.size >= 2 && sum >= k) || open.length === 0).toBe(true);
      }),
    );
  });
});
