import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/findings/rich-text";
import { instrumentOf, type People, snapshotOf } from "@/tests/factories/snapshot";
import { analyse } from "../analyse";
import { panelOf } from "../panel";
import { analysisResultSchema } from "../result";
import type { Checks } from "../result-checks";
import { visiblePanel } from "../suppression";
import { checkedItems } from "./checked-items";
import { overallTest } from "./overall-test";

const rating = (id: string, construct: string) => ({
  id,
  kind: "rating",
  construct,
  prompt: `${id}?`,
  lo: 1,
  hi: 5,
  loLabel: "no",
  hiLabel: "yes",
});
const QUESTIONS = [rating("F", "worth"), rating("G", "worth"), { id: "T", kind: "long-text", prompt: "Why?" }];

const run = (people: People, changes: Parameters<typeof snapshotOf>[1] = {}) =>
  analyse(snapshotOf(people, { instrument: instrumentOf(Object.keys(people), QUESTIONS), ...changes }), {
    snapshotHash: "hash",
    embedding: null,
  });
async function checksOf(people: People, changes: Parameters<typeof snapshotOf>[1] = {}): Promise<Checks> {
  const { checks } = await run(people, changes);
  if (!checks) throw new Error("no checks");
  return checks;
}
/** `n` people who give both items these values in turn. */
const giving = (n: number, ...values: readonly number[]) =>
  Array.from({ length: n }, (_, i) => ({ F: values[i % values.length], G: values[i % values.length] }));
const measured = <T>(check: { status: "measured"; value: T } | { status: "unmeasured" }): T => {
  if (check.status === "unmeasured") throw new Error("unmeasured");
  return check.value;
};

describe("the quadrant", () => {
  it.each([
    ["shared-view", giving(12, 3, 3, 4), giving(12, 3, 4, 3)],
    ["separate-camps", giving(12, 1, 1, 2), giving(12, 5, 5, 4)],
    ["mixed-views", giving(12, 1, 5), giving(12, 5, 1)],
    ["divided-and-mixed", giving(42, 1, 5, 1), giving(42, 5, 1, 5)],
  ] as const)("is %s", async (name, alphas, betas) => {
    const { quadrant } = await checksOf({ alphas, betas });
    expect(quadrant).toMatchObject({ status: "measured", value: { name } });
  });

  it("does not call a wide gap apart that chance explains", async () => {
    const { quadrant } = await checksOf({ alphas: giving(5, 2, 3, 2, 3, 2), betas: giving(5, 3, 3, 2, 4, 4) });
    const { gap, p, name } = measured(quadrant);
    expect(gap).toBeGreaterThanOrEqual(0.15);
    expect(p).toBeGreaterThan(0.05);
    expect(name).toBe("shared-view");
  });

  it("weakens its words where the interval of the coherence crosses the cut", async () => {
    const { quadrant } = await checksOf({ alphas: giving(6, 2, 3, 4), betas: giving(6, 2, 4, 3) });
    const { coherenceInterval: ci, sentence } = measured(quadrant);
    expect(ci && ci.lo < 50 && ci.hi >= 50).toBe(true);
    expect(plainText(sentence)).toMatch(/^Perhaps /);
  });

  it("needs two audiences", async () => {
    const found = await checksOf({ alphas: giving(8, 1, 2), betas: giving(3, 1) });
    expect(found.quadrant).toMatchObject({ status: "unmeasured", reason: "too-few" });
    expect(found.overall).toMatchObject({ status: "unmeasured", reason: "too-few" });
  });
});

describe("the overall test", () => {
  it("shows coherence beside it, as unequal spreads pass it too", async () => {
    const { overall } = await checksOf({ alphas: giving(24, 3), betas: giving(24, 1, 5) });
    const { p, coherence, sentence } = measured(overall);
    expect(p).toBeLessThan(0.05);
    expect(coherence).toEqual([
      { audience: "alphas", coherence: 100 },
      // Two equal camps of twelve: below 0 by the correction for few people, shown as 0.
      { audience: "betas", coherence: 0 },
    ]);
    expect(plainText(sentence)).toContain("coherence is 100 among alphas and 0 among betas.");
  });
  it("names no coherence below ten answers", async () => {
    const { overall } = await checksOf({ alphas: giving(9, 3, 2), betas: giving(10, 1, 5) });
    expect(measured(overall).coherence.map(({ coherence }) => coherence === null)).toEqual([true, false]);
  });
  it("finds the same on every run", async () => {
    const people = { alphas: giving(9, 3, 2), betas: giving(10, 1, 5) };
    expect((await checksOf(people)).overall).toEqual((await checksOf(people)).overall);
  });
  it("samples large audiences and still sees the gap", () => {
    const people = { alphas: giving(2_500, 1, 2, 3), betas: giving(2_500, 2, 3, 4) };
    const snapshot = snapshotOf(people, { instrument: instrumentOf(Object.keys(people), QUESTIONS) });
    const panel = visiblePanel(panelOf(snapshot), snapshot.thresholds);
    const overall = overallTest(checkedItems(panel.items), panel, "1");
    const { p, shuffles, people: drawn } = measured(overall);
    expect(drawn).toBe(4_000);
    expect(p).toBe(1 / (shuffles + 1));
  });
});

describe("agreement within audiences", () => {
  it("is told per construct from ten answers on", async () => {
    const { within } = await checksOf({ alphas: giving(10, 3, 4), betas: giving(9, 3, 4) });
    // Five 3s and five 4s: variance 2.5 / 9 against 2.
    const rwg = 1 - 2.5 / 9 / 2;
    expect(within).toHaveLength(1);
    expect(within[0]).toMatchObject({ construct: "worth", audience: "alphas", items: 2, n: 10 });
    expect(within[0]?.rwg).toBeCloseTo(rwg, 12);
    expect(within[0]?.rwgJ).toBeCloseTo((2 * rwg) / (2 * rwg + 1 - rwg), 12);
  });
});

describe("what is missing", () => {
  const people = {
    alphas: [...giving(9, 3, 4), { G: 1 }, { F: "unsure", G: 1 }],
    betas: [...giving(6, 3), ...Array.from({ length: 5 }, () => ({ F: "unsure", G: 2 }))],
    gammas: giving(3, 1),
  };
  const audiences = [
    { id: "alphas", invited: 22 },
    { id: "betas", invited: null },
    { id: "gammas", invited: 9 },
  ];

  it("is a rate of those invited, and of those who answered anything, for audiences that are shown", async () => {
    const { missing } = await checksOf(people, { audiences });
    expect(missing.response).toEqual([
      { audience: "alphas", answered: 11, invited: 22, rate: 0.5 },
      { audience: "betas", answered: 11, invited: null, rate: null },
    ]);
    const of = (itemId: string) => missing.items.filter((one) => one.itemId === itemId);
    expect(of("F")).toEqual([
      { itemId: "F", audience: "alphas", of: 11, share: 2 / 11, unsureShare: null },
      { itemId: "F", audience: "betas", of: 11, share: 5 / 11, unsureShare: 5 / 11 },
    ]);
    expect(of("G").map(({ share, unsureShare }) => [share, unsureShare])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(of("T")).toEqual([]);
    expect(JSON.stringify(missing)).not.toContain("gammas");
  });
});

it("may be absent: results of method 2 still open", async () => {
  const { checks: _checks, ...before } = await run({ alphas: giving(8, 1, 2), betas: giving(8, 2) });
  expect(analysisResultSchema.parse(before)).not.toHaveProperty("checks");
});
