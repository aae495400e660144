import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlphaMetric, krippendorffAlpha } from "./krippendorff-alpha";

const METRICS: readonly AlphaMetric[] = ["nominal", "ordinal", "interval", "ratio"];
const x = null;

describe("krippendorffAlpha", () => {
  it("matches the values that Krippendorff published", () => {
    // Krippendorff (2011), four observers, twelve units: .743, .815, .849, .797
    const coded = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, x, x, x],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, x, 3],
      [x, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, x],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, x],
    ];
    const alphas = METRICS.map((metric) => krippendorffAlpha(coded, metric)?.toFixed(3));
    expect(alphas).toEqual(["0.743", "0.815", "0.849", "0.797"]);
  });
  it("matches a value worked by hand", () => {
    // 1/1, 1/2, 2/2: two of six paired values differ, 18 of 30 by chance
    expect(
      krippendorffAlpha(
        [
          [1, 1, 2],
          [1, 2, 2],
        ],
        "nominal",
      ),
    ).toBeCloseTo(1 - 2 / 6 / (18 / 30), 12);
  });
  it("is 1 for perfect agreement and below 0 for systematic disagreement", () => {
    for (const metric of METRICS)
      expect(
        krippendorffAlpha(
          [
            [1, 2, 3],
            [1, 2, 3],
          ],
          metric,
        ),
      ).toBe(1);
    // Never alike: 4/4 against 8/12
    expect(
      krippendorffAlpha(
        [
          [1, 2],
          [2, 1],
        ],
        "nominal",
      ),
    ).toBeCloseTo(-0.5, 12);
  });
  it("is null where nothing was coded twice or nothing varies", () => {
    for (const metric of METRICS) {
      expect(krippendorffAlpha([], metric)).toBeNull();
      expect(krippendorffAlpha([[1, 2, 3]], metric)).toBeNull();
      expect(
        krippendorffAlpha(
          [
            [1, x],
            [x, 2],
          ],
          metric,
        ),
      ).toBeNull();
      expect(
        krippendorffAlpha(
          [
            [2, 2],
            [2, 2],
          ],
          metric,
        ),
      ).toBeNull();
    }
  });
  it("ignores units with one value, and coders who stop early", () => {
    const two = krippendorffAlpha(
      [
        [1, 1, 2],
        [1, 2, 2],
      ],
      "interval",
    );
    expect(
      krippendorffAlpha(
        [
          [1, 1, 2, 9],
          [1, 2, 2],
        ],
        "interval",
      ),
    ).toBe(two);
  });
  it("takes 0 and 0 for the same ratio, and has no answer for negative ones", () => {
    expect(
      krippendorffAlpha(
        [
          [0, 4, 0],
          [0, 4, 2],
        ],
        "ratio",
      ),
    ).toBeLessThan(1);
    expect(
      krippendorffAlpha(
        [
          [-1, 2],
          [1, 2],
        ],
        "ratio",
      ),
    ).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [-1, 2],
          [-1, 2],
        ],
        "interval",
      ),
    ).toBe(1);
    expect(() =>
      krippendorffAlpha(
        [
          [Number.NaN, 1],
          [1, 1],
        ],
        "nominal",
      ),
    ).toThrow(RangeError);
  });
  it("never exceeds 1 and ignores the order of coders and units", () => {
    const row = fc.array(fc.option(fc.nat(4)), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 4 }), (rows) => {
        for (const metric of METRICS) {
          const alpha = krippendorffAlpha(rows, metric);
          if (alpha === null) continue;
          expect(alpha).toBeLessThanOrEqual(1);
          const turned = [...rows].reverse().map((values) => [...values].reverse());
          expect(krippendorffAlpha(turned, metric)).toBeCloseTo(alpha, 10);
        }
        const renamed = rows.map((values) => values.map((v) => (v === null ? null : 10 - v)));
        const [nominal, interval] = [krippendorffAlpha(rows, "nominal"), krippendorffAlpha(rows, "interval")];
        if (nominal !== null) expect(krippendorffAlpha(renamed, "nominal")).toBeCloseTo(nominal, 10);
        if (interval !== null) expect(krippendorffAlpha(renamed, "interval")).toBeCloseTo(interval, 10);
      }),
    );
  });
  it("sees of each scale only what the scale means", () => {
    const row = fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 5, maxLength: 5 });
    const changes = [
      ["nominal", (x: number) => [7, 2, 9, 0, 4][x] ?? 0],
      ["ordinal", (x: number) => x ** 3 + 1],
      ["interval", (x: number) => 3 * x - 40],
      ["ratio", (x: number) => 2.5 * x],
    ] as const;
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 4 }), (rows) => {
        for (const [metric, change] of changes) {
          const alpha = krippendorffAlpha(rows, metric);
          const changed = krippendorffAlpha(
            rows.map((values) => values.map((x) => (x === null ? null : change(x)))),
            metric,
          );
          if (alpha === null) expect(changed).toBeNull();
          else expect(changed).toBeCloseTo(alpha, 9);
        }
      }),
    );
  });
});
