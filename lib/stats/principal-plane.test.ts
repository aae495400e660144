import fc from "fast-check";
import { expect, it } from "vitest";
import { principalComponents } from "./principal-components";
import { placeOn, principalPlane } from "./principal-plane";

type Rows = readonly (readonly (number | null)[])[];
const numbers = (rows: Rows) => rows.map((row) => row.map((x) => x ?? Number.NaN));
const placesOf = (rows: Rows) => {
  const plane = principalPlane(numbers(rows));
  return plane && numbers(rows).map((row) => placeOn(plane, row));
};

it("matches a plane worked by hand", () => {
  // Columns x and y vary on their own: variances 8/3 and 2/3, no covariance; x is the first axis.
  const rows = [
    [2, 0],
    [-2, 0],
    [0, 1],
    [0, -1],
  ];
  const plane = principalPlane(rows);
  expect(plane?.share[0]).toBeCloseTo(8 / 10, 12);
  expect(placesOf(rows)?.map(([x]) => x)).toEqual([2, -2, 0, 0].map((x) => expect.closeTo(x, 12)));
});

it("lets a missing answer stand at the mean of its column", () => {
  const rows = [
    [1, 1, null],
    [-1, 1, 1],
    [1, -1, -1],
    [-1, -1, 0.5],
  ];
  const mean = (1 - 1 + 0.5) / 3;
  expect(placesOf(rows)).toEqual(
    placesOf(rows.map((row) => row.map((x) => x ?? mean)))?.map((place) => place.map((x) => expect.closeTo(x, 9))),
  );
});

it("has no plane where nobody differs in two directions", () => {
  expect(principalPlane([])).toBeNull();
  expect(principalPlane([[1, 2]])).toBeNull();
  expect(principalPlane([[1], [2], [3]])).toBeNull();
  expect(
    principalPlane([
      [1, 1],
      [1, 1],
    ]),
  ).toBeNull();
  expect(
    principalPlane([
      [1, 1],
      [2, 2],
      [3, 3],
    ]),
  ).toBeNull();
});

it("refuses ragged rows and what is infinite", () => {
  expect(() => principalPlane([[1, 2], [1]])).toThrow(RangeError);
  expect(() =>
    principalPlane([
      [1, Number.POSITIVE_INFINITY],
      [1, 2],
    ]),
  ).toThrow(RangeError);
});

const votes = (width: number) =>
  fc.array(fc.array(fc.constantFrom(-1, 0, 1, null), { minLength: width, maxLength: width }), {
    minLength: 6,
    maxLength: 14,
  });

it("agrees with a library's decomposition, for tall and for wide tables", () => {
  fc.assert(
    fc.property(fc.constantFrom(4, 20, 45).chain(votes), (rows) => {
      const [plane, known] = [principalPlane(numbers(rows)), principalComponents(rows, 3)];
      const [first = 0, second = 0, third = 0] = known?.variance ?? [];
      // Axes of equal variance may turn.
      fc.pre(plane !== null && first - second > 1e-3 && second - third > 1e-3);
      for (const [i, row] of rows.entries()) {
        const place = plane
          ? placeOn(
              plane,
              row.map((x) => x ?? Number.NaN),
            )
          : [];
        for (const d of [0, 1]) expect(Math.abs(place[d] ?? 9)).toBeCloseTo(Math.abs(known?.scores[i]?.[d] ?? 0), 6);
      }
    }),
  );
});

it("counts a person of weight two like two people, and one of weight none not at all", () => {
  fc.assert(
    fc.property(votes(5), (rows) => {
      const weights = rows.map((_, i) => i % 3);
      const copied = rows.flatMap((row, i) => Array.from({ length: weights[i] ?? 0 }, () => row));
      const [weighted, counted] = [principalPlane(numbers(rows), weights), principalPlane(numbers(copied))];
      expect(weighted === null).toBe(counted === null);
      expect(weighted?.share[0] ?? 0).toBeCloseTo(counted?.share[0] ?? 0, 9);
      expect(Array.from(weighted?.centre ?? [])).toEqual(
        Array.from(counted?.centre ?? [], (x) => expect.closeTo(x, 9)),
      );
    }),
  );
});
