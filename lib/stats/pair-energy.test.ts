import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerCells, countCells } from "./answer-cells";
import { answerPatterns, countPatterns } from "./answer-patterns";
import { energyLimit } from "./energy-limit";
import { energyPermutation } from "./energy-permutation";
import { multiAnswer } from "./item-scale";
import { countMargins, type PersonItem } from "./margins";
import { eachDeal, randomDeals } from "./pair-deals";
import { groupSpread, pairDistance, pairGap } from "./pair-distance";
import { pairEnergy } from "./pair-energy";
import { randomIndex, seededRandom } from "./random";

/** Two groups of people as the energy is asked for: everybody's patterns, and the first group's people per cell. */
function prepared(a: readonly PersonItem[], b: readonly PersonItem[]) {
  const patterns = answerPatterns([a, b]);
  const [mine = new Float64Array(), theirs = new Float64Array()] = patterns.people.map((people) =>
    countPatterns(people, patterns.patterns.length),
  );
  const item = answerCells(patterns);
  const given = { item, pool: mine.map((n, p) => n + (theirs[p] ?? 0)), first: a.length };
  return { given, observed: countCells(item, mine) };
}

const answers = fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }).map((picks) => multiAnswer(picks, 4));
const group = fc.array(answers, { minLength: 2, maxLength: 6 });

describe("pairEnergy", () => {
  it("is 2H(a, b) − H(a, a) − H(b, b), and its gap the one of the margins", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const { given, observed } = prepared(a, b);
        const energies = pairEnergy(given.item, given.pool, given.first, 1 / 2);
        const margins = countMargins([a, b], 1 / 2);
        const within = (groupSpread(margins, 0) ?? 0) + (groupSpread(margins, 1) ?? 0);
        expect(energies.of(observed)).toBeCloseTo(2 * (pairDistance(margins, 0, 1) ?? 0) - within, 12);
        expect(energies.gap(observed)).toBeCloseTo(pairGap(margins, 0, 1) ?? Number.NaN, 12);
      }),
    );
  });

  it("knows the mean gap over all deals without dealing", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const { given } = prepared(a, b);
        const energies = pairEnergy(given.item, given.pool, given.first, 1 / 2);
        let [sum, all] = [0, 0];
        eachDeal(given, (people, chance) => {
          sum += chance * energies.gap(people);
          all += chance;
        });
        expect(energies.chanceGap).toBeCloseTo(sum / all, 10);
      }),
    );
  });
});

describe("random deals", () => {
  /** Mean and variance of the energy over many deals. */
  function moments(next: () => number, draws: number) {
    const energies = Array.from({ length: draws }, next);
    const mean = energies.reduce((sum, e) => sum + e, 0) / draws;
    return { mean, variance: energies.reduce((sum, e) => sum + (e - mean) ** 2, 0) / draws, energies };
  }
  const random = seededRandom("people");
  const people = (n: number, options: number) =>
    Array.from({ length: n }, () => {
      const first = randomIndex(random, options);
      return multiAnswer([first, (first + 1 + randomIndex(random, options - 1)) % options], options);
    });

  it("from counts and one by one have one distribution", () => {
    // 3 options, two of them picked: 3 patterns among 60 people are drawn as counts, among the same people in patterns of their
    // own they are dealt one by one.
    const [a, b] = [people(25, 3), people(35, 3)];
    const counted = prepared(a, b).given;
    const patterns = Array.from({ length: counted.pool.length }, (_, p) => counted.pool[p] ?? 0);
    const each = patterns.flatMap((n, p) => Array.from({ length: n }, () => p));
    const starts = Int32Array.from([0, ...each.map((_, i) => i + 1)]).map((_, i) =>
      each.slice(0, i).reduce((sum, p) => sum + ((counted.item.starts[p + 1] ?? 0) - (counted.item.starts[p] ?? 0)), 0),
    );
    const cells = Int32Array.from(
      each.flatMap((p) => [...counted.item.cells.subarray(counted.item.starts[p], counted.item.starts[p + 1])]),
    );
    const single = {
      ...counted,
      item: { ...counted.item, starts, cells },
      pool: new Float64Array(each.length).fill(1),
    };
    const [fromCounts, oneByOne] = [counted, single].map((given, i) => {
      const energies = pairEnergy(given.item, given.pool, given.first, 1 / 2);
      const next = randomDeals(given, seededRandom(i));
      const buffer = new Float64Array(given.item.steps.length);
      return moments(() => {
        next(buffer);
        return energies.of(buffer);
      }, 20_000);
    });
    expect(Math.abs((fromCounts?.mean ?? 0) - (oneByOne?.mean ?? 1))).toBeLessThan(
      5 * Math.sqrt((oneByOne?.variance ?? 0) / 10_000),
    );
    expect((fromCounts?.variance ?? 0) / (oneByOne?.variance ?? 1)).toBeCloseTo(1, 1);
  });

  it("have the limit's distribution when people are many", () => {
    const { given } = prepared(people(1_500, 6), people(2_500, 6));
    const energies = pairEnergy(given.item, given.pool, given.first, 1 / 2);
    const next = randomDeals(given, seededRandom("deals"));
    const buffer = new Float64Array(given.item.steps.length);
    const dealt = moments(() => {
      next(buffer);
      return energies.of(buffer);
    }, 8_000);
    const limit = moments(energyLimit(given, energies, seededRandom("limit")), 8_000);
    expect(Math.abs(limit.mean - dealt.mean)).toBeLessThan(4 * Math.sqrt((2 * dealt.variance) / 8_000));
    expect(limit.variance / dealt.variance).toBeGreaterThan(0.85);
    expect(limit.variance / dealt.variance).toBeLessThan(1.15);
    // Both cut off the same upper tails.
    const sorted = dealt.energies.toSorted((x, y) => x - y);
    for (const tail of [0.1, 0.05, 0.01]) {
      const cut = sorted[Math.floor((1 - tail) * sorted.length)] ?? 0;
      const beyond = limit.energies.filter((energy) => energy >= cut).length / limit.energies.length;
      expect(Math.abs(beyond - tail)).toBeLessThan(4 * Math.sqrt((2 * tail) / 8_000));
    }
  });
});

it("tests by drawing as by visiting every deal", () => {
  // p of 9,999 deals lies within four of its own errors of the exact one.
  const values = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(values, values, (a, b) => {
      const groups = [a, b].map((list) => list.map((value) => [value]));
      const exact = energyPermutation(groups, 1 / 3, { seed: 1 })?.p ?? 0;
      const drawn = energyPermutation(groups, 1 / 3, { seed: 1, exactLimit: 0 })?.p ?? 1;
      expect(Math.abs(drawn - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 9_999) + 1e-3);
    }),
    { numRuns: 25 },
  );
});

it("stops once enough deals have reached the energy, with the share of those that were made", () => {
  const points = (values: readonly number[]) => values.map((value) => [value]);
  const groups = [points([1, 2, 3, 4, 5, 1, 2, 3]), points([5, 4, 3, 2, 1, 2, 3, 4])];
  const all = energyPermutation(groups, 1 / 4, { seed: 1, exactLimit: 0 });
  const some = energyPermutation(groups, 1 / 4, { seed: 1, exactLimit: 0, enough: 500 });
  expect(all?.p).toBeGreaterThan(0.5);
  expect(Math.abs((some?.p ?? 0) - (all?.p ?? 0))).toBeLessThan(0.07);
});
