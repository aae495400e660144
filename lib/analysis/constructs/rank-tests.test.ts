import { expect, it } from "vitest";
import { answering, instrumentOf, snapshotOf } from "@/tests/factories/snapshot";
import { panelOf } from "../panel";
import { visiblePanel } from "../suppression";
import { rankTestsOf } from "./rank-tests";

const rating = { kind: "rating", id: "R", prompt: "How much?", lo: 0, hi: 10, loLabel: "none", hiLabel: "all" };
const audiences = ["alphas", "betas"];

function testsOf(a: readonly number[], b: readonly number[]) {
  const instrument = instrumentOf(audiences, [rating]);
  const snapshot = snapshotOf({ alphas: answering("R", a), betas: answering("R", b) }, { instrument });
  const panel = visiblePanel(panelOf(snapshot), snapshot.thresholds);
  const [item] = panel.items;
  return item && rankTestsOf(item, panel.visible);
}

const repeated = (n: number, ...values: number[]) => Array.from({ length: n }, () => values).flat();

it("ranks thousands from their counts", () => {
  // 1,200 fours and 600 sixes against 600 fours and 1,200 sixes. U of the alphas: for each of their sixes the 600 fours and half
  // of the 1,200 sixes of the betas, for each of their fours half of the 600 fours: 600 · 1,200 + 1,200 · 300.
  const found = testsOf(repeated(600, 4, 4, 6), repeated(600, 4, 6, 6));
  expect(found?.pairs).toMatchObject([{ a: "alphas", b: "betas", u: 1_080_000 }]);
  // With two values H is (N − 1)/N times the chi-square of the table: 3,599/3,600 · 4 · 300²/900 = 399.9 (300 off 900 in each cell).
  expect(found?.h).toBeCloseTo((3_599 / 3_600) * 400, 6);
  expect(found?.df).toBe(1);
  expect(found?.epsilonSquared).toBeCloseTo(400 / 3_600, 9);
  expect(found?.p).toBeLessThan(1e-80);
  expect(found?.pairs[0]?.p).toBeLessThan(1e-80);
});

it("leaves smaller audiences to shuffling", () => {
  expect(testsOf(repeated(500, 4, 6), repeated(600, 4, 6))).toBeNull();
});
