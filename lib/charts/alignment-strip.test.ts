import fc from "fast-check";
import { expect, it } from "vitest";
import { layOutStrips, layOutTrack, PILL, type Strip } from "./alignment-strip";
import { spread } from "./spread";

const SHAPES = ["circle", "square", "triangle", "diamond", "hexagon", "cross"] as const;
const people = (n: number) =>
  SHAPES.slice(0, n).map((shape) => ({ id: shape, name: `The ${shape}s`, many: `${shape}s`, shape }));

/** A strip on which the pairs share so much, in the order 12, 13, 23 … */
function strip(shares: readonly number[], n = 3, shared = Math.min(...shares)): Strip {
  const pairs = people(n).flatMap((a, i) =>
    people(n)
      .slice(i + 1)
      .map((b) => ({ a, b })),
  );
  return {
    id: "effort",
    title: "Effort",
    question: "Where should its effort go?",
    value: {
      shared,
      interval: { lo: 20, hi: 70 },
      pairs: pairs.map((pair, i) => ({ ...pair, shared: shares[i] ?? 0 })),
    },
    because: "",
  };
}

it("puts 0 at the left end and 100 at the right: 50 of 100 in the middle of a track from 168 to 566", () => {
  const [placed] = layOutStrips([strip([25, 50, 75], 3, 50)], 720, "all three").strips;
  expect(placed?.track).toMatchObject({ x: 168, width: 398 });
  expect(placed?.tick).toBe(367);
  expect(placed?.band?.x).toBeCloseTo(168 + 79.6, 9);
  expect(placed?.band?.width).toBeCloseTo(199, 9);
  expect(placed?.pills.map(({ x }) => x)).toEqual([168 + 99.5, 367, 168 + 298.5]);
});

it("puts three pairs that share the same side by side around their place, in one lane", () => {
  const [placed] = layOutStrips([strip([50, 50, 50])], 720, "all three").strips;
  expect(placed?.pills.map(({ x }) => x)).toEqual([329, 367, 405]);
  expect(new Set(placed?.pills.map(({ y }) => y)).size).toBe(1);
  const [end] = layOutStrips([strip([100, 100, 100])], 720, "all three").strips;
  expect(end?.pills.map(({ x }) => x + 19)).toEqual([490, 528, 566]);
});

it("moves only what would overlap", () => {
  expect(spread([10, 50, 52, 90], 10, [0, 100])).toEqual([10, 46, 56, 90]);
  expect(spread([3, 3], 10, [0, 100])).toEqual([5, 15]);
});

it("never lets a pill cover another, leave the drawing or reach the track", () => {
  const shares = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 15, maxLength: 15 });
  fc.assert(
    fc.property(shares, fc.integer({ min: 3, max: 6 }), fc.constantFrom(320, 480, 720, 1200), (given, n, width) => {
      const [placed] = layOutStrips([strip(given, n)], width, "all").strips;
      for (const [i, a] of (placed?.pills ?? []).entries()) {
        expect(a.x - PILL.width / 2).toBeGreaterThanOrEqual(placed?.track.x ?? 0);
        expect(a.x + PILL.width / 2).toBeLessThanOrEqual((placed?.track.x ?? 0) + (placed?.track.width ?? 0));
        expect(a.y + PILL.height / 2).toBeLessThan((placed?.track.y ?? 0) - 6);
        expect(a.y - PILL.height / 2).toBeGreaterThanOrEqual(0);
        for (const b of placed?.pills.slice(i + 1) ?? []) {
          expect(Math.abs(a.x - b.x) >= PILL.width || Math.abs(a.y - b.y) >= PILL.height).toBe(true);
        }
      }
    }),
  );
});

it("keeps the row of a hidden strip, and says so", () => {
  const hidden = { ...strip([]), value: null, because: "hidden: too few answers" };
  const { strips, spoken } = layOutStrips([hidden], 720, "all three");
  expect(strips[0]).toMatchObject({ tick: null, pills: [], numeral: null });
  expect(spoken.map(({ words }) => words)).toEqual(["Effort, hidden: too few answers"]);
  const shown = layOutStrips([strip([28.4, 40, 60], 3, 28.4)], 720, "all three");
  expect(shown.spoken.map(({ words }) => words).slice(0, 2)).toEqual([
    "Effort, 28 of 100 shared by all three, interval 20 to 70",
    "Effort, The circles and The squares, 28 of 100 shared",
  ]);
});

it("lays one strip alone over the whole width, its words left to the page", () => {
  const { strip: alone, height, spoken } = layOutTrack(strip([50, 50, 50], 3, 25), 400, "all three");
  expect(alone.track).toMatchObject({ x: 0, width: 400 });
  expect(alone.tick).toBe(100);
  expect(alone.pills.map(({ x }) => x)).toEqual([162, 200, 238]);
  expect(alone.titleLines.join("")).toBe("");
  expect(alone.track.y + alone.track.height).toBeLessThan(height);
  expect(spoken[0]?.words).toBe("Effort, 25 of 100 shared by all three, interval 20 to 70");
});
