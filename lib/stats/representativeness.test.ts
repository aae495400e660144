import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  consensusStatements,
  distinctive,
  groupInformedConsensus,
  judgeShare,
  representativeness,
  type Votes,
} from "./representativeness";

const votes = (agree: number, disagree: number, seen = agree + disagree): Votes => ({ agree, disagree, seen });
const anyVotes = fc.tuple(fc.nat(15), fc.nat(15), fc.nat(5)).map(([a, d, passed]) => votes(a, d, a + d + passed));
const clusters = fc.array(fc.array(anyVotes, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 4 });

describe("judgeShare", () => {
  it("matches values worked by hand", () => {
    // (3 + 1)/(3 + 2) and 2·√4·(4/4 − ½)
    expect(judgeShare(3, 3)).toEqual({ p: 0.8, pTest: 2 });
    expect(judgeShare(0, 0)).toEqual({ p: 0.5, pTest: 1 });
  });
});

describe("representativeness", () => {
  it("matches values worked by hand", () => {
    // 9 of 10 agree here, 1 of 10 there. p = 10/12, z = 2·√11·(10/11 − ½), ratio (10/12)/(2/12)
    // z_r = (8/11) / √(12/22·10/22·(2/11))
    const [first = [], second = []] = representativeness([[votes(9, 1)], [votes(1, 9)]]);
    expect(first).toEqual([
      {
        statement: 0,
        side: "agree",
        nSuccess: 9,
        nTrials: 10,
        p: expect.closeTo(10 / 12, 12),
        pTest: expect.closeTo(2 * Math.sqrt(11) * (10 / 11 - 0.5), 12),
        ratio: expect.closeTo(5, 12),
        ratioTest: expect.closeTo(8 / 11 / Math.sqrt((12 / 22) * (10 / 22) * (2 / 11)), 12),
      },
    ]);
    expect(second.map(({ side, nSuccess }) => [side, nSuccess])).toEqual([["disagree", 9]]);
  });
  it("does not compare where everybody agrees", () => {
    const [first = []] = representativeness([[votes(10, 0)], [votes(10, 0)]]);
    // (10 + 10 + 2)/(10 + 10 + 2) = 1
    expect(first).toMatchObject([{ side: "agree", ratioTest: 0 }]);
  });
  it("lets the best agreement speak though it misses the comparison, but no disagreement", () => {
    const [first = []] = representativeness([
      [votes(8, 2), votes(2, 8)],
      [votes(8, 2), votes(2, 8)],
    ]);
    expect(first.map(({ statement, side }) => [statement, side])).toEqual([[0, "agree"]]);
  });
  it("names no hidden and no unseen statement", () => {
    const two = [
      [votes(9, 1), votes(9, 0), votes(0, 0, 7)],
      [votes(1, 9), votes(0, 9), votes(0, 0, 7)],
    ];
    expect(representativeness(two, new Set([1]))[0]?.map(({ statement }) => statement)).toEqual([0]);
    expect(representativeness([[votes(0, 0)], [votes(0, 0)]])).toEqual([[], []]);
    expect(representativeness([])).toEqual([]);
  });
  it("refuses votes that cannot be", () => {
    for (const broken of [
      votes(-1, 1, 5),
      votes(3, 3, 5),
      votes(1, 1, Number.NaN),
      votes(1, 1, Number.POSITIVE_INFINITY),
    ]) {
      expect(() => representativeness([[broken]])).toThrow(RangeError);
      expect(() => consensusStatements([[broken]], "agree")).toThrow(RangeError);
      expect(() => groupInformedConsensus([[broken]])).toThrow(RangeError);
    }
    expect(() => representativeness([[votes(1, 1)], []])).toThrow(RangeError);
  });
  it("names at most five, agreements first, and all but the first pass both tests", () => {
    fc.assert(
      fc.property(clusters, (all) => {
        for (const named of representativeness(all)) {
          expect(named.length).toBeLessThanOrEqual(5);
          expect(named.map(({ side }) => side)).toEqual(named.map(({ side }) => side).toSorted());
          const missed = named.filter((r) => r.pTest <= 1.2816 || r.ratioTest <= 1.2816);
          expect(missed.length).toBeLessThanOrEqual(1);
          for (const r of named) {
            expect(r.p > 0 && r.p < 1 && r.ratio > 0).toBe(true);
            expect(Number.isFinite(r.ratioTest)).toBe(true);
          }
        }
      }),
    );
  });
});

describe("consensusStatements", () => {
  it("adds clusters up", () => {
    const all = [
      [votes(9, 1), votes(2, 8)],
      [votes(8, 0), votes(1, 7)],
    ];
    // 17 of 18: 18/20
    expect(consensusStatements(all, "agree")).toMatchObject([{ statement: 0, nSuccess: 17, nTrials: 18, p: 0.9 }]);
    expect(consensusStatements(all, "disagree")).toMatchObject([{ statement: 1, nSuccess: 15, nTrials: 18 }]);
    expect(consensusStatements(all, "agree", new Set([0]))).toEqual([]);
    expect(consensusStatements([], "agree")).toEqual([]);
  });
  it("names at most five, the surest first, each by most people", () => {
    const eight = [Array.from({ length: 8 }, (_, i) => votes(20 + i, 2))];
    const named = consensusStatements(eight, "agree");
    expect(named.map(({ statement }) => statement)).toEqual([7, 6, 5, 4, 3]);
    expect(named.every(({ p }) => p > 0.5)).toBe(true);
  });
});

describe("groupInformedConsensus", () => {
  it("multiplies over clusters, by hand", () => {
    // 10/12 · 2/12
    expect(groupInformedConsensus([[votes(9, 1)], [votes(1, 9)]])).toEqual([expect.closeTo(20 / 144, 12)]);
    expect(groupInformedConsensus([])).toEqual([]);
  });
  it("lies between 0 and 1, whatever the order of clusters", () => {
    fc.assert(
      fc.property(clusters, (all) => {
        const turned = groupInformedConsensus([...all].reverse());
        for (const [s, value] of groupInformedConsensus(all).entries()) {
          expect(value > 0 && value < 1).toBe(true);
          expect(turned[s]).toBeCloseTo(value, 12);
        }
      }),
    );
  });
});

it("names by the tests alone no statement that a cluster holds less than others do", () => {
  // Both clusters agree with the first, the second cluster less; the second statement divides them.
  const clusters = [
    [votes(19, 1), votes(18, 2)],
    [votes(18, 2), votes(2, 18)],
  ];
  expect(representativeness(clusters)[1]?.[0]).toMatchObject({ statement: 0, side: "agree" });
  expect(distinctive(clusters).map((own) => own.map(({ statement, side }) => [statement, side]))).toEqual([
    [[1, "agree"]],
    [[1, "disagree"]],
  ]);
  expect(distinctive(clusters, new Set([1]))).toEqual([[], []]);
  expect(() => distinctive([[{ agree: 3, disagree: 0, seen: 2 }]])).toThrow(RangeError);
});
