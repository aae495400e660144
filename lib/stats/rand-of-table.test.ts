import fc from "fast-check";
import { expect, it } from "vitest";
import { adjustedRand } from "./adjusted-rand";
import { randInterval, randOfTable } from "./rand-of-table";
import { seededRandom } from "./random";

const tables = fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 });
const people = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, i) => row.flatMap((n, j) => Array.from({ length: n }, () => ({ i, j }))));

it("is the index of the labels behind the table", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const labels = people(table);
      const known = adjustedRand(
        labels.map(({ i }) => i),
        labels.map(({ j }) => j),
      );
      expect(randOfTable(table)).toEqual(known === null ? null : expect.closeTo(known, 12));
    }),
  );
});

it("has an interval that holds the index, within its bounds, and is not a point for a perfect match", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const [value, interval] = [randOfTable(table), randInterval(table)];
      if (value === null || !interval) return;
      expect(interval.low).toBeLessThanOrEqual(value + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(value - 1e-12);
      expect(interval.low >= -1 && interval.high <= 1).toBe(true);
    }),
  );
  const perfect = randInterval([
    [8, 0],
    [0, 8],
  ]);
  expect(perfect?.high).toBe(1);
  expect(perfect?.low).toBeLessThan(0.9);
});

it("covers what is true of everybody, in most samples", () => {
  const truth = [
    [600, 100, 50],
    [100, 500, 250],
  ];
  const value = randOfTable(truth) ?? 0;
  const all = people(truth);
  const random = seededRandom("samples");
  let covered = 0;
  for (let round = 0; round < 200; round += 1) {
    const table = truth.map((row) => row.map(() => 0));
    for (let n = 0; n < 60; n += 1) {
      const one = all[Math.floor(random() * all.length)];
      const row = table[one?.i ?? 0];
      if (row && one) row[one.j] = (row[one.j] ?? 0) + 1;
    }
    const interval = randInterval(table);
    if (interval && interval.low <= value && value <= interval.high) covered += 1;
  }
  // 95 % is meant; 200 samples have a standard deviation of 1.5 %.
  expect(covered / 200).toBeGreaterThan(0.9);
});

it("is null for nobody", () => {
  expect(randOfTable([[0, 0]])).toBeNull();
  expect(randInterval([[1, 1]])).toBeNull();
  expect(() => randInterval([[3, 3]], 1)).toThrow(RangeError);
});
