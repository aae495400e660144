import { describe, expect, it } from "vitest";
import { judged, type PairDraft } from "./compare-pairs";
import { unseenShare } from "./unseen-share";

const draft: PairDraft = {
  a: "chiefs",
  b: "clerks",
  va: 0,
  vb: 1,
  gap: 0.2,
  gapInterval: { lo: 0.1, hi: 0.3 },
  byChance: 0.05,
  delta: 0.5,
  deltaInterval: null,
  redraws: 98,
  p: 0.01,
};
const pair = (changes: Partial<PairDraft>, q: number | null) => judged({ ...draft, ...changes }, q);

describe("the word for a pair", () => {
  it.each([
    [{ delta: 0.5 }, 0.04, "clear"],
    [{ delta: -0.5 }, 0.05, "clear"],
    [{ delta: 0.5 }, 0.06, "possible"],
    [{ delta: 0.5 }, null, "possible"],
    [{ delta: 0.32 }, 0.001, "none"],
    [{ delta: null, gap: 0.15 }, 0.01, "clear"],
    [{ delta: null, gap: 0.14 }, 0.01, "none"],
  ] as const)("%j with q %j is %s", (changes, q, word) => expect(pair(changes, q).certainty).toBe(word));

  it("is “aligned” only when the whole interval of the gap is small", () => {
    expect(pair({ gapInterval: { lo: 0, hi: 0.09 } }, 0.9).aligned).toBe(true);
    expect(pair({ gapInterval: { lo: 0, hi: 0.1 } }, 0.9).aligned).toBe(false);
    expect(pair({ gapInterval: null }, 0.9).aligned).toBe(false);
  });
});

it("leaves room for those who think otherwise and were not heard", () => {
  // All of n people agree with probability .025 when this share does not.
  for (const n of [1, 5, 9, 36]) expect((1 - unseenShare(n)) ** n).toBeCloseTo(0.025, 12);
  expect(unseenShare(35)).toBeGreaterThan(0.1);
  expect(unseenShare(36)).toBeLessThan(0.1);
});
