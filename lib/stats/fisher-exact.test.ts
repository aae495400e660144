import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fisherExact } from "./fisher-exact";
import { logFactorial } from "./gamma";

const sum = (values: readonly number[]) => values.reduce((so, n) => so + n, 0);

/** Every table of whole counts with these sums. */
function tables(rows: readonly number[], columns: readonly number[]): number[][][] {
  const [row, ...rest] = rows;
  if (row === undefined) return columns.every((n) => n === 0) ? [[]] : [];
  const fill = (missing: number, room: readonly number[]): number[][] => {
    const [here, ...others] = room;
    if (here === undefined) return missing === 0 ? [[]] : [];
    return Array.from({ length: Math.min(here, missing) + 1 }, (_, n) => n).flatMap((n) =>
      fill(missing - n, others).map((cells) => [n, ...cells]),
    );
  };
  return fill(row, columns).flatMap((cells) =>
    tables(
      rest,
      columns.map((n, j) => n - (cells[j] ?? 0)),
    ).map((below) => [cells, ...below]),
  );
}

/** Sum of the probabilities of all tables that are no likelier. */
function byList(table: readonly (readonly number[])[]): number {
  const rows = table.map(sum);
  const columns = (table[0] ?? []).map((_, j) => sum(table.map((row) => row[j] ?? 0)));
  const fixed = sum([...rows, ...columns].map(logFactorial)) - logFactorial(sum(rows));
  const chance = (cells: readonly (readonly number[])[]) => Math.exp(fixed - sum(cells.flat().map(logFactorial)));
  const observed = chance(table);
  return sum(
    tables(rows, columns)
      .map(chance)
      .filter((p) => p <= observed * (1 + 1e-7)),
  );
}

const small = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 4 }))
  .chain(([r, c]) => fc.array(fc.array(fc.nat(3), { minLength: c, maxLength: c }), { minLength: r, maxLength: r }));

describe("fisherExact", () => {
  it("judges the lady tasting tea", () => {
    // 4 of 8 cups, three right: (16 + 1 + 16 + 1) of 70
    expect(
      fisherExact([
        [3, 1],
        [1, 3],
      ]),
    ).toEqual({ p: expect.closeTo(34 / 70, 12), method: "exact" });
  });
  it("matches scipy", () => {
    // scipy 1.17.1: fisher_exact
    const seen = [
      [8, 2],
      [1, 5],
    ];
    expect(fisherExact(seen)?.p).toBeCloseTo(0.034965034965034975, 12);
    const large = [
      [1000, 900],
      [50, 80],
    ];
    expect(fisherExact(large)?.p).toBeCloseTo(0.001969091469809948, 10);
  });
  it("matches R where there are too many tables to list", () => {
    // R's help page of fisher.test: satisfaction by income, p = 0.7827 (Agresti 2002, p. 57); digits of R 4.2.2
    const satisfaction = [
      [1, 2, 1, 0],
      [3, 3, 6, 1],
      [10, 10, 14, 9],
      [6, 7, 12, 11],
    ];
    const job = fisherExact(satisfaction);
    expect(job?.method).toBe("exact");
    expect(job?.p).toBeCloseTo(0.7826849389656, 9);
    const five = fisherExact([
      [3, 1, 2, 0, 1],
      [2, 4, 1, 0, 2],
      [1, 1, 5, 2, 1],
      [0, 3, 2, 3, 1],
      [2, 2, 1, 1, 4],
    ]);
    expect(five?.p).toBeCloseTo(0.3096550958022, 9);
  });
  it("leaves empty rows and columns out; a table needs two of each", () => {
    const whole = fisherExact([
      [3, 1],
      [1, 3],
    ]);
    const padded = fisherExact([
      [3, 0, 1],
      [0, 0, 0],
      [1, 0, 3],
    ]);
    expect(padded).toEqual(whole);
    expect(
      fisherExact([
        [3, 1],
        [0, 0],
      ]),
    ).toBeNull();
    expect(fisherExact([[0], [5]])).toBeNull();
    expect(fisherExact([])).toBeNull();
  });
  it("refuses broken tables and options", () => {
    expect(() => fisherExact([[1, 2], [3]])).toThrow(RangeError);
    expect(() => fisherExact([[1.5, 2]])).toThrow(RangeError);
    expect(() => fisherExact([[-1, 2]])).toThrow(RangeError);
    expect(() => fisherExact([[Number.NaN, 2]])).toThrow(RangeError);
    const tea = [
      [3, 1],
      [1, 3],
    ];
    expect(() => fisherExact(tea, { replicates: 0 })).toThrow(RangeError);
  });
  it("simulates when there are too many tables: the same for a seed, and close to the exact p", () => {
    const table = [
      [4, 1, 2],
      [1, 5, 3],
    ];
    const simulated = fisherExact(table, { budget: 1, seed: "a", replicates: 20_000 });
    expect(simulated?.method).toBe("simulated");
    expect(fisherExact(table, { budget: 1, seed: "a", replicates: 20_000 })).toEqual(simulated);
    // Standard error √(.24·.76/20,000) ≈ .003
    expect(Math.abs((simulated?.p ?? 1) - (fisherExact(table)?.p ?? 0))).toBeLessThan(0.015);
  });
  it("takes 100,000 people", () => {
    const p = fisherExact([
      [24_800, 25_200],
      [25_200, 24_800],
    ])?.p;
    // Chi-square 6.4: p ≈ .0114, with continuity correction ≈ .0117
    expect(p).toBeGreaterThan(0.0112);
    expect(p).toBeLessThan(0.012);
  });
  it("agrees with the list of all tables, whichever way the table is turned", () => {
    fc.assert(
      fc.property(small, (table) => {
        const result = fisherExact(table);
        const turned = (table[0] ?? []).map((_, j) => table.map((row) => row[j] ?? 0));
        const listed = result ? byList(table) : null;
        if (result === null || listed === null) return;
        expect(result.p).toBeCloseTo(listed, 9);
        expect(fisherExact(turned)?.p).toBeCloseTo(listed, 9);
        expect(fisherExact([...table].reverse())?.p).toBeCloseTo(listed, 9);
        expect(result.p).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });
});
