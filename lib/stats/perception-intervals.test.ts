import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { falsePolarisationInterval } from "./false-polarisation-interval";
import { guessAccuracyInterval, guessHits } from "./guess-hits";
import { perceptionGap } from "./perception-gap";
import { randomIndex, seededRandom } from "./random";

const answers = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 4, maxLength: 20 });

describe("the interval of false polarisation", () => {
  it("holds the value, and does not depend on the order of the people", () => {
    fc.assert(
      fc.property(answers, answers, (people, actual) => {
        const own = people.map((one) => (one === null ? null : 6 - one));
        const interval = falsePolarisationInterval(people, actual, own, 4);
        const value = perceptionGap(people, actual, own, 4).falsePolarisation;
        if (!interval || value === null) return;
        expect(interval.low <= value && value <= interval.high).toBe(true);
        const turned = falsePolarisationInterval(people.toReversed(), actual.toReversed(), own.toReversed(), 4);
        expect(turned?.low).toBeCloseTo(interval.low, 9);
      }),
    );
  });

  it("covers the truth in about 95 of 100 surveys", () => {
    // Guesses 1 or 2, own answers 4 or 5, the others 2, 3 or 4: perceived 3 points, real 1.5, of a range of 4.
    const truth = (3 - 1.5) / 4;
    const random = seededRandom("surveys");
    const draw = (values: readonly number[], n: number) =>
      Array.from({ length: n }, () => values[randomIndex(random, values.length)] ?? 0);
    const covered = Array.from({ length: 2_000 }, () => {
      const interval = falsePolarisationInterval(draw([1, 2], 12), draw([2, 3, 4], 9), draw([4, 5], 12), 4);
      return interval !== null && interval.low <= truth && truth <= interval.high;
    }).filter(Boolean).length;
    expect(covered / 2_000).toBeGreaterThan(0.93);
    expect(covered / 2_000).toBeLessThan(0.97);
  });

  it("is null where nothing varies or an answer alone carries a mean, and refuses other people", () => {
    expect(falsePolarisationInterval([1, 1], [2, 2], [3, 3], 4)).toBeNull();
    expect(falsePolarisationInterval([1, null], [2, 3], [3, null], 4)).toBeNull();
    expect(() => falsePolarisationInterval([1], [1], [1, 2], 4)).toThrow(RangeError);
    expect(() => falsePolarisationInterval([1], [1], [1], 0)).toThrow(RangeError);
  });
});

describe("guesses of a choice", () => {
  it("are worked by hand", () => {
    // Guesses 3 : 1 : 0, choices 1 : 1 : 2: right in 3/4 · 1/4 + 1/4 · 1/4 of pairs; two of four guesses would move to the third.
    expect(guessHits([3, 1, 0], [1, 1, 2])).toEqual({ accuracy: 0.25, best: 0.5, misplaced: 0.5 });
    expect(guessHits([0, 0], [1, 0])).toBeNull();
    expect(guessHits([5, 0], [5, 0])).toEqual({ accuracy: 1, best: 1, misplaced: 0 });
    expect(() => guessHits([1], [1, 2])).toThrow(RangeError);
  });

  it("have an accuracy that its interval covers in about 95 of 100 surveys", () => {
    const [p, q] = [
      [0.5, 0.3, 0.2],
      [0.2, 0.5, 0.3],
    ] as const;
    const truth = 0.5 * 0.2 + 0.3 * 0.5 + 0.2 * 0.3;
    const random = seededRandom("guesses");
    const draw = (shares: readonly number[], n: number) => {
      const counts = shares.map(() => 0);
      for (let i = 0; i < n; i += 1) {
        let left = random();
        const k = shares.findIndex((share) => {
          left -= share;
          return left < 0;
        });
        const at = k < 0 ? shares.length - 1 : k;
        counts[at] = (counts[at] ?? 0) + 1;
      }
      return counts;
    };
    const covered = Array.from({ length: 400 }, () => {
      const interval = guessAccuracyInterval(draw(p, 25), draw(q, 20));
      return interval !== null && interval.low <= truth && truth <= interval.high;
    }).filter(Boolean).length;
    expect(covered / 400).toBeGreaterThan(0.91);
    expect(guessAccuracyInterval([5, 0], [5, 0])).toBeNull();
  });
});
