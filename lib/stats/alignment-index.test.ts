import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignmentIndex, checkWeights } from "./alignment-index";
import { choiceAnswer, choiceScale, type ItemScale, rankingAnswer, rankingScale, ratingScale } from "./item-scale";
import { leaveOneOutIndex } from "./leave-one-out-index";
import { countMargins, type PersonItem } from "./margins";

const rated = (...values: (number | null)[]): PersonItem[] => values.map((x) => (x === null ? null : [x]));
const scale = ratingScale(1, 5);
const indexOf = (groups: PersonItem[][], weights?: number[], of: ItemScale = scale) =>
  alignmentIndex(countMargins(groups, of.weight), of.mostSpread, weights);

/** Groups of people on one kind of item. */
const items = fc
  .oneof(
    fc.constant({ scale, answer: fc.integer({ min: 1, max: 5 }).map((x): number[] => [x]) }),
    fc.constant({ scale: choiceScale(3), answer: fc.nat(2).map((k) => choiceAnswer(k, 3)) }),
    fc.constant({
      scale: rankingScale(3),
      answer: fc.shuffledSubarray([1, 2, 3], { minLength: 3 }).map((places) => rankingAnswer(places)),
    }),
  )
  .chain(({ scale: of, answer }) =>
    fc.record({
      of: fc.constant(of),
      groups: fc.array(fc.array(fc.option(answer, { freq: 8 }), { maxLength: 8 }), { minLength: 2, maxLength: 4 }),
    }),
  );
const weighted = items.chain(({ of, groups }) =>
  fc.record({
    of: fc.constant(of),
    groups: fc.constant(groups),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: groups.length, maxLength: groups.length }),
  }),
);

describe("alignmentIndex", () => {
  it("splits what is lost into gap and spread, by hand", () => {
    // {1, 2} and {4, 5}: everybody 3 of 4 steps apart on average, the groups as wholes too.
    expect(indexOf([rated(1, 2), rated(4, 5)])).toMatchObject({ index: 25, gapLoss: 75, spreadLoss: 0 });
    // {1, 5} twice: two of four pairs are 4 steps apart, the groups are the same.
    expect(indexOf([rated(1, 5), rated(1, 5)])).toMatchObject({ index: 50, gapLoss: 0, spreadLoss: 50 });
    // One step apart on average: 75
    expect(indexOf([rated(3, 3), rated(4, 4)])?.index).toBe(75);
  });
  it("shows pairs, coherence and energy", () => {
    const result = indexOf([rated(1, 1), rated(1, 5), rated(4)]);
    expect(result?.pairIndex).toEqual([
      [100, 50, 25],
      [50, 0, 50],
      [25, 50, null],
    ]);
    // {1, 5} from {1}: half the people 4 steps; from {4}: 1·½·… = (3 + 1)/2 of 4 steps
    expect(result?.pairGap).toEqual([
      [0, 0.5, 0.75],
      [0.5, 0, 0.5],
      [0.75, 0.5, 0],
    ]);
    // Two people at both ends: H = 1, twice the ½ of two large camps
    expect(result?.coherence).toEqual([100, -100, null]);
    expect(result?.meanCoherence).toBe(0);
    expect(result?.pairEnergy).toEqual([
      [0, 0, null],
      [0, 0, null],
      [null, null, 0],
    ]);
    expect(result?.pooledIndex).toBeNull();
    expect(result?.pooledDivergenceLoss).toBeNull();
  });
  it("is 100 for one shared answer and 0 for opposite ends", () => {
    expect(indexOf([rated(4, 4), rated(4, 4, 4)])).toMatchObject({
      index: 100,
      gapLoss: 0,
      spreadLoss: 0,
      pooledIndex: 100,
    });
    expect(indexOf([rated(1, 1), rated(5)])).toMatchObject({ index: 0, gapLoss: 100, spreadLoss: 0 });
  });
  it("weighs pairs by the product of their groups", () => {
    // Pair indices 100, 0, 0 with weights 2·1, 2·3, 1·3
    expect(indexOf([rated(1), rated(1), rated(5)], [2, 1, 3])?.index).toBeCloseTo(200 / 11, 10);
    // A group without weight does not count
    expect(indexOf([rated(1), rated(1), rated(5)], [1, 1, 0])?.index).toBe(100);
  });
  it("loses no pooled divergence between groups without energy, whatever their weights", () => {
    // H(a,a) = 0, H(b,b) = 1, H(a,b) = ½: energy 0. Weights ¾, ¼: pooled 100·(1 − (1/16 + 6/16·½)/½) = 50 = ¾·100 − ¼·100
    const result = indexOf([rated(1, 1), rated(1, 5)], [3, 1]);
    expect(result?.pooledIndex).toBe(50);
    expect(result?.meanCoherence).toBe(50);
    expect(result?.pooledDivergenceLoss).toBe(0);
  });
  it("leaves a silent group out", () => {
    const two = indexOf([rated(1, 2), rated(4, 5)]);
    const three = indexOf([rated(1, 2), rated(null), rated(4, 5)]);
    expect(three?.index).toBe(two?.index);
    expect(three?.pairGap[0]).toEqual([0, null, 0.75]);
    expect(three?.pooledIndex).toBe(two?.pooledIndex);
  });
  it("is null when fewer than two groups answered", () => {
    expect(indexOf([rated(1, 2), rated(null)])).toBeNull();
    expect(indexOf([rated(), rated()])).toBeNull();
    expect(indexOf([rated(1, 2)])).toBeNull();
    expect(indexOf([])).toBeNull();
    expect(indexOf([rated(1), rated(2), rated()], [1, 0, 5])).toBeNull();
  });
  it("refuses a spread that cannot be and weights that do not fit", () => {
    const margins = countMargins([rated(1), rated(2)], 0.25);
    for (const spread of [0, -1, 1.5, Number.NaN]) expect(() => alignmentIndex(margins, spread)).toThrow(RangeError);
    for (const weights of [[1], [1, -1], [0, 0], [1, Number.NaN], [1, Number.POSITIVE_INFINITY]]) {
      expect(() => alignmentIndex(margins, 0.5, weights)).toThrow(RangeError);
      expect(() => checkWeights(weights, 2)).toThrow(RangeError);
    }
    expect(() => checkWeights([0, 2], 2)).not.toThrow();
  });
  it("adds up to 100, with every part in its bounds, whatever the answers", () => {
    fc.assert(
      fc.property(weighted, ({ of, groups, weights }) => {
        const result = indexOf(groups, weights, of);
        const silent = groups.filter((people) => people.every((answer) => answer === null)).length;
        if (result === null) {
          expect(groups.length - silent).toBeLessThan(2);
          return;
        }
        const { index, gapLoss, spreadLoss, coherence, pairEnergy, pooledIndex, pooledDivergenceLoss } = result;
        expect(index + gapLoss + spreadLoss).toBeCloseTo(100, 9);
        for (const part of [index, gapLoss, spreadLoss]) expect(part >= -1e-9 && part <= 100 + 1e-9).toBe(true);
        for (const c of coherence) expect(c === null || c <= 100).toBe(true);
        if (pooledIndex === null || pooledDivergenceLoss === null || silent > 0) return;
        // Rao's split: the loss is the weighted energy of the pairs
        const all = weights.reduce((so, w) => so + w, 0);
        const energies = pairEnergy.flatMap((row, a) =>
          row.map((e, b) => (b > a ? (e ?? Number.NaN) * (weights[a] ?? 0) * (weights[b] ?? 0) : 0)),
        );
        const loss = (100 * energies.reduce((so, e) => so + e, 0)) / all ** 2 / of.mostSpread;
        expect(pooledDivergenceLoss).toBeCloseTo(loss, 8);
      }),
    );
  });
  it("ignores the order of people and of groups, and the size of a group", () => {
    fc.assert(
      fc.property(items, ({ of, groups }) => {
        const result = indexOf(groups, undefined, of);
        const turned = indexOf(
          [...groups].reverse().map((people) => [...people].reverse()),
          undefined,
          of,
        );
        const doubled = indexOf([[...(groups[0] ?? []), ...(groups[0] ?? [])], ...groups.slice(1)], undefined, of);
        for (const other of [turned, doubled]) {
          expect(other === null).toBe(result === null);
          if (!result || !other) continue;
          expect(other.index).toBeCloseTo(result.index, 9);
          expect(other.gapLoss).toBeCloseTo(result.gapLoss, 9);
        }
      }),
    );
  });
});

describe("leaveOneOutIndex", () => {
  it("matches values worked by hand", () => {
    // {1, 2} and {1, 3} on 1–3, in halves of the scale: 0, 1, ½, ½ apart. Without the 1 of the second: 1 and ½ from 3.
    const item = { scale: ratingScale(1, 3), groups: [rated(1, 2), rated(1, 3)] };
    const { index, without } = leaveOneOutIndex(item, [1, 1]);
    expect(index).toBe(50);
    expect(without(0, [1])).toBe(50);
    expect(without(0, [2])).toBe(50);
    expect(without(1, [1])).toBe(25);
    expect(without(1, [3])).toBe(75);
    expect(without(1, null)).toBe(50);
  });
  it("is null without the last person of the second last group", () => {
    const { without } = leaveOneOutIndex({ scale, groups: [rated(1, 2), rated(3)] }, [1, 1]);
    expect(without(1, [3])).toBeNull();
    expect(leaveOneOutIndex({ scale, groups: [rated(1), rated(null)] }, [1, 1]).index).toBeNull();
    expect(leaveOneOutIndex({ scale, groups: [rated(), rated()] }, [1, 1]).without(0, null)).toBeNull();
  });
  it("refuses weights that do not fit", () => {
    expect(() => leaveOneOutIndex({ scale, groups: [rated(1), rated(2)] }, [1])).toThrow(RangeError);
  });
  it("equals the index of the others", () => {
    fc.assert(
      fc.property(weighted, ({ of, groups, weights }) => {
        const { index, without } = leaveOneOutIndex({ scale: of, groups }, weights);
        const whole = indexOf(groups, weights, of)?.index ?? null;
        expect(index === null).toBe(whole === null);
        if (index === null || whole === null) return;
        expect(index).toBeCloseTo(whole, 9);
        for (const [g, people] of groups.entries()) {
          for (const [i, answer] of people.entries()) {
            const others = groups.map((all, h) => (h === g ? all.filter((_, j) => j !== i) : all));
            const expected = indexOf(others, weights, of)?.index ?? null;
            const value = without(g, answer);
            expect(value === null).toBe(expected === null);
            if (value !== null && expected !== null) expect(value).toBeCloseTo(expected, 8);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
