import fc from "fast-check";
import { expect, it } from "vitest";
import { farthestFirst, kMeans } from "./k-means";
import { kMeansOfStarts, nearestCentres } from "./k-means-starts";
import { seededRandom } from "./random";

const plane = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
  minLength: 6,
  maxLength: 40,
});

it("finds two far heaps", () => {
  const points = [
    [0, 0],
    [0, 1],
    [1, 0],
    [9, 9],
    [9, 8],
  ];
  const fit = kMeansOfStarts(points, 2, seededRandom(1));
  expect([...(fit?.sizes ?? [])].sort()).toEqual([2, 3]);
  expect(fit?.labels[0]).toBe(fit?.labels[2]);
  expect(fit?.labels[0]).not.toBe(fit?.labels[4]);
});

it("is null when fewer points differ than groups are wanted", () => {
  expect(kMeansOfStarts([], 2, seededRandom(1))).toBeNull();
  expect(
    kMeansOfStarts(
      [
        [1, 1],
        [1, 1],
      ],
      2,
      seededRandom(1),
    ),
  ).toBeNull();
});

it("is never looser than farthest-first alone, and the same for the same seed", () => {
  fc.assert(
    fc.property(plane, (points) => {
      const start = farthestFirst(points, 3).flatMap((i) => points.slice(i, i + 1));
      fc.pre(start.length === 3);
      const [fit, again] = [1, 1].map((seed) => kMeansOfStarts(points, 3, seededRandom(seed)));
      expect(fit?.inertia ?? 1e9).toBeLessThanOrEqual((kMeans(points, start)?.inertia ?? 0) + 1e-9);
      expect(again).toEqual(fit);
    }),
  );
});

it("fits thousands of points as well as if all had been tried", () => {
  const random = seededRandom("heaps");
  const points = Array.from({ length: 3_000 }, (_, i) => [10 * (i % 3) + random(), random()]);
  const fit = kMeansOfStarts(points, 3, random);
  expect(fit?.sizes).toEqual([1_000, 1_000, 1_000]);
});

it("joins everybody to the nearest centre, the first of equals", () => {
  expect(
    nearestCentres(
      [
        [0, 0],
        [4, 0],
        [2, 0],
      ],
      [
        [0, 0],
        [4, 0],
      ],
    ),
  ).toEqual([0, 1, 0]);
});
