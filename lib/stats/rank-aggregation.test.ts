import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ballot, borda, kemeny, pairwiseWins, schulze } from "./rank-aggregation";

const ballot = (count: number, ...places: number[][]): Ballot => ({ count, places });
const strict = (count: number, ...things: number[]) => ballot(count, ...things.map((thing) => [thing]));
/** Everybody beats the next: no order satisfies all. */
const circle = [strict(1, 0, 1, 2), strict(1, 1, 2, 0), strict(1, 2, 0, 1)];

function orders(things: readonly number[]): number[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((first) => orders(things.filter((x) => x !== first)).map((rest) => [first, ...rest]));
}

const profile = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }))
    .map(([count, things]) => strict(count, ...things)),
  { minLength: 1, maxLength: 6 },
);

describe("pairwiseWins", () => {
  it("counts people, ties for neither, and puts what is missing last", () => {
    // Three people: 0 and 1 tie before 2, 3 is missing; two people: 3 alone
    expect(pairwiseWins([ballot(3, [0, 1], [2]), strict(2, 3)], 4)).toEqual([
      [0, 0, 3, 3],
      [0, 0, 3, 3],
      [0, 0, 0, 3],
      [2, 2, 2, 0],
    ]);
    expect(pairwiseWins([], 2)).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
  it("refuses broken ballots", () => {
    for (const broken of [
      strict(1, 4),
      strict(1, -1),
      strict(1, 0.5),
      strict(1, 1, 1),
      strict(-1, 0),
      strict(Number.NaN, 0),
    ]) {
      expect(() => pairwiseWins([broken], 4)).toThrow(RangeError);
      expect(() => borda([broken], 4)).toThrow(RangeError);
    }
  });
});

describe("borda", () => {
  it("matches values worked by hand", () => {
    // 4·(2, 1, 0) + 3·(0, 2, 1)
    expect(borda([strict(4, 0, 1, 2), strict(3, 1, 2, 0)], 3)).toEqual([8, 10, 3]);
    // Ties share: 1½ each; two missing ones share 1 and 0
    expect(borda([ballot(1, [0, 1], [2])], 3)).toEqual([1.5, 1.5, 0]);
    expect(borda([strict(1, 2)], 3)).toEqual([0.5, 0.5, 2]);
  });
  it("gives away m(m − 1)/2 points a person, as many as wins and half the ties", () => {
    fc.assert(
      fc.property(profile, (ballots) => {
        const points = borda(ballots, 4);
        const people = ballots.reduce((so, { count }) => so + count, 0);
        expect(points.reduce((so, x) => so + x, 0)).toBe(6 * people);
        const wins = pairwiseWins(ballots, 4);
        for (const [i, row] of wins.entries()) {
          const won = row.reduce((so, w, j) => so + (i === j ? 0 : w + (people - w - (wins[j]?.[i] ?? 0)) / 2), 0);
          expect(points[i]).toBe(won);
        }
      }),
    );
  });
});

describe("kemeny", () => {
  it("finds every best order", () => {
    const { orders: best, score } = kemeny(pairwiseWins(circle, 3)) ?? { orders: [], score: 0 };
    // Each order of the circle satisfies 2 + 2 + 1 preferences
    expect(score).toBe(5);
    expect(best.toSorted()).toEqual([
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ]);
    expect(kemeny(pairwiseWins([strict(5, 2, 0, 1)], 3))).toEqual({ orders: [[2, 0, 1]], score: 15 });
  });
  it("has one empty order of nothing, and none above eight things", () => {
    expect(kemeny([])).toEqual({ orders: [[]], score: 0 });
    expect(kemeny(pairwiseWins([], 9))).toBeNull();
  });
  it("satisfies as much as the best of all orders", () => {
    fc.assert(
      fc.property(profile, (ballots) => {
        const wins = pairwiseWins(ballots, 4);
        const scores = orders([0, 1, 2, 3]).map((order) =>
          order.reduce((so, i, at) => so + order.slice(at + 1).reduce((sum, j) => sum + (wins[i]?.[j] ?? 0), 0), 0),
        );
        const result = kemeny(wins);
        expect(result?.score).toBe(Math.max(...scores));
        expect(result?.orders).toHaveLength(scores.filter((score) => score === result?.score).length);
      }),
    );
  });
});

describe("schulze", () => {
  it("has no winner in a circle of equals", () => {
    expect(schulze(pairwiseWins(circle, 3))).toEqual({ beats: [0, 0, 0], winner: null });
    expect(schulze([])).toEqual({ beats: [], winner: null });
  });
  it("breaks a circle at its weakest majority", () => {
    // 0 over 1 by 7 of 9, 1 over 2 by 6, 2 over 0 by 5: the path 0–1–2 (6) beats 2–0 (5)
    const ballots = [strict(4, 0, 1, 2), strict(2, 1, 2, 0), strict(3, 2, 0, 1)];
    expect(pairwiseWins(ballots, 3)).toEqual([
      [0, 7, 4],
      [2, 0, 6],
      [5, 3, 0],
    ]);
    expect(schulze(pairwiseWins(ballots, 3))).toEqual({ beats: [2, 1, 0], winner: 0 });
  });
  it("lets whoever beats all others win, as Kemeny does", () => {
    fc.assert(
      fc.property(profile, (ballots) => {
        const wins = pairwiseWins(ballots, 4);
        const champion = wins.findIndex((row, i) => row.every((w, j) => i === j || w > (wins[j]?.[i] ?? 0)));
        const { beats, winner } = schulze(wins);
        expect(beats.every((n) => n >= 0 && n < 4)).toBe(true);
        if (champion < 0) return;
        expect(winner).toBe(champion);
        expect(kemeny(wins)?.orders.every(([first]) => first === champion)).toBe(true);
      }),
    );
  });
});
