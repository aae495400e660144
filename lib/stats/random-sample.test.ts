import { expect, it } from "vitest";
import { seededRandom } from "./random";
import { randomSample } from "./random-sample";

it("takes all of few, and so many of more, in their order, each as often", () => {
  const random = seededRandom(1);
  expect(randomSample([3, 1, 2], 3, random)).toEqual([3, 1, 2]);
  expect(randomSample([3, 1, 2], 0, random)).toEqual([]);
  const things = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const taken = things.map(() => 0);
  for (let round = 0; round < 5_000; round += 1) {
    const some = randomSample(things, 3, random);
    expect(some).toEqual([...new Set(some)].sort((a, b) => a - b));
    for (const thing of some) taken[thing] = (taken[thing] ?? 0) + 1;
  }
  // Each is taken in 3 of 10 rounds; a standard deviation is 32 rounds of 5,000.
  for (const n of taken) expect(Math.abs(n - 1_500)).toBeLessThan(150);
});

it("refuses a size that is no count", () => {
  expect(() => randomSample([1], -1, seededRandom(1))).toThrow(RangeError);
  expect(() => randomSample([1], 0.5, seededRandom(1))).toThrow(RangeError);
});
