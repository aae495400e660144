import fc from "fast-check";
import { expect, it } from "vitest";
import { hatchLines } from "./hatch";
import { countWithInterval } from "./share-interval";
import { type Units, unitsOf } from "./units";

const marksOf = (units: Units) => {
  if (units.kind !== "marks") throw new Error("These are bars.");
  return units;
};

it("stand in one line to eighteen, then wrap", () => {
  const line = marksOf(unitsOf(countWithInterval(12, 18), { width: 400, pitch: 16 }));
  expect(line.marks.map(({ y }) => y)).toEqual(Array(18).fill(9));
  expect(line.marks.map(({ x }) => x)).toEqual(Array.from({ length: 18 }, (_, i) => 8 + 16 * i));
  expect(line.marks.filter(({ filled }) => filled)).toHaveLength(12);
  expect([line.width, line.height]).toEqual([288, 18]);
  const wrapped = marksOf(unitsOf(countWithInterval(1, 19), { width: 400, pitch: 16 }));
  expect(wrapped.marks[18]).toEqual({ x: 8, y: 27, filled: false });
  expect(wrapped.height).toBe(36);
});

it("come closer where there is less room, and wrap rather than touch", () => {
  const tight = marksOf(unitsOf(countWithInterval(3, 18), { width: 144, pitch: 16 }));
  expect(tight.marks[1]?.x).toBe(12);
  const small = marksOf(unitsOf(countWithInterval(3, 18), { width: 65, pitch: 16 }));
  expect(small.marks[1]?.x).toBeCloseTo(9.75, 9);
  expect(small.marks[10]).toMatchObject({ x: 3.25, y: 12.75 });
});

it("above forty turn into a bar with the interval of the share", () => {
  expect(unitsOf(countWithInterval(20, 40), { width: 100, pitch: 10 }).kind).toBe("marks");
  const bar = unitsOf({ count: 50, n: 200, interval: { lo: 0.2, hi: 0.3 } }, { width: 120, pitch: 10 });
  expect(bar).toMatchObject({ kind: "bar", filled: 30, interval: { x: 24, width: 12 } });
});

it("never touch one another nor leave their box, however many people and however little room", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 20, max: 400 }), (n, width) => {
      const { marks, r, height } = marksOf(unitsOf(countWithInterval(0, n), { width, pitch: 16 }));
      // The widest shape reaches 1.22 radii to each side, the tallest 1.26.
      for (const [i, a] of marks.entries()) {
        expect(a.x - 1.22 * r).toBeGreaterThanOrEqual(0);
        expect(a.x + 1.22 * r).toBeLessThanOrEqual(width);
        expect(a.y + 1.26 * r).toBeLessThanOrEqual(height);
        for (const b of marks.slice(i + 1)) {
          expect(Math.abs(a.x - b.x) >= 2.44 * r || Math.abs(a.y - b.y) >= 2.52 * r).toBe(true);
        }
      }
    }),
  );
});

it("the hatch stays in its box, at 45°, its lines 6 px apart along the base", () => {
  const box = { x: 10, y: 20, width: 40, height: 12 };
  const lines = hatchLines(box);
  expect(lines[0]).toEqual({ x1: 10, y1: 23, x2: 13, y2: 20 });
  expect(lines[2]).toEqual({ x1: 13, y1: 32, x2: 25, y2: 20 });
  for (const { x1, y1, x2, y2 } of lines) {
    expect(x2 - x1).toBeCloseTo(y1 - y2, 9);
    for (const x of [x1, x2]) expect(x).toBeGreaterThanOrEqual(10);
    for (const x of [x1, x2]) expect(x).toBeLessThanOrEqual(50);
    for (const y of [y1, y2]) expect(y).toBeGreaterThanOrEqual(20);
    for (const y of [y1, y2]) expect(y).toBeLessThanOrEqual(32);
  }
});
