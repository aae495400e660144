import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/findings/rich-text";
import { sharedData } from "@/tests/factories/shared-data";
import { answering, instrumentOf, type People, snapshotOf } from "@/tests/factories/snapshot";
import { panelOf } from "../panel";
import { itemOrders as schema } from "../result-orders";
import { visiblePanel } from "../suppression";
import { itemOrdersOf } from "./item-orders";

function ordersOf(options: readonly string[], people: People) {
  const question = {
    kind: "ranking",
    id: "R",
    prompt: "Rank them.",
    options: options.map((id) => ({ id, label: id })),
  };
  const instrument = instrumentOf(Object.keys(people), [question]);
  const snapshot = snapshotOf(people, { instrument });
  const panel = visiblePanel(panelOf(snapshot), snapshot.thresholds);
  const [item] = panel.items;
  if (!item) throw new Error("nothing was ranked");
  return schema.parse(itemOrdersOf(item, panel.visible));
}

const ranking = (order: string, count: number) => answering("R", Array(count).fill(order.split(" ")));

describe("orders worked by hand", () => {
  // Alphas: a 7 · 1 + 3 · 2 = 13, b 7 · 2 + 3 · 1 = 17, c 30 (sums of ranks of ten). Betas: the other way round, all alike.
  const result = ordersOf(["a", "b", "c"], {
    alphas: [...ranking("a b c", 7), ...ranking("b a c", 3)],
    betas: ranking("c b a", 6),
  });

  it("stand by mean rank, and name the pairs without a clear order", () => {
    expect(result.groups[0]?.places).toEqual([["a"], ["b"], ["c"]]);
    // 7 of 10 prefer a to b: by Wilson's interval from .40 to .89 it may be either.
    expect(result.groups[0]?.unclear).toEqual([["a", "b"]]);
    expect(result.groups[1]?.unclear).toEqual([]);
    expect(result.groups[0]?.check).toEqual({ method: "kemeny", order: ["a", "b", "c"], agrees: true });
  });

  it("have the concordance of their people", () => {
    // Sums of ranks 13, 17, 30 about 20: S = 49 + 9 + 100 = 158, of at most 100 · 24 / 12 = 200.
    expect(result.groups[0]?.concordance?.w).toBeCloseTo(158 / 200, 12);
    expect(result.groups[1]?.concordance?.w).toBeCloseTo(1, 12);
  });

  it("are opposite: every pair turned, the most that moves can be", () => {
    expect(result.pairs).toEqual([
      { a: "alphas", b: "betas", discordant: 3, of: 3, tauB: -1, footrule: 1, overlap: expect.any(Number) },
    ]);
    expect(plainText(result.sentence)).toBe(
      "Alphas have no clear first, betas put “c” first. Of their orders: 3 of 3 pairs of options stand the other way round.",
    );
  });
});

it("ties what nobody placed, and has no concordance where everybody ties", () => {
  const result = ordersOf(["a", "b", "c"], { alphas: ranking("a", 6), betas: ranking("a b c", 6) });
  expect(result.groups[0]?.places).toEqual([["a"], ["b", "c"]]);
  expect(result.groups[0]?.unclear).toEqual([["b", "c"]]);
  expect(result.pairs[0]).toMatchObject({ discordant: 0, of: 3 });
});

it("checks more than eight options by strongest paths", () => {
  const options = [..."abcdefghi"];
  const result = ordersOf(options, { alphas: ranking(options.join(" "), 8), betas: ranking("i a", 5) });
  expect(result.groups[0]?.check).toEqual({ method: "schulze", order: options, agrees: true });
});

it("withholds an audience of fewer than five", () => {
  const result = ordersOf(["a", "b", "c"], { alphas: ranking("a b c", 6), betas: ranking("b a c", 4) });
  expect(result.groups.map(({ audience }) => audience)).toEqual(["alphas"]);
  expect(result.pairs).toEqual([]);
});

describe("published rankings", () => {
  const data = sharedData();
  const lines = (...path: string[]) =>
    readFileSync(join(data ?? "", ...path), "utf8")
      .trimEnd()
      .split("\n");

  it.skipIf(data === null)("two groups of judges on leisure companions (skipped without ../shared/data)", () => {
    const people: Record<string, ReturnType<typeof ranking>> = { black: [], white: [] };
    for (const line of lines("pmr-leisure", "rankings.csv").slice(1)) {
      const [group = "", ...cells] = line.replaceAll('"', "").split(",");
      const ranks = cells.slice(0, 3).map(Number);
      const order = ["male", "female", "both"].toSorted(
        (x, y) => (ranks[NAMES.indexOf(x)] ?? 0) - (ranks[NAMES.indexOf(y)] ?? 0),
      );
      people[group]?.push(...ranking(order.join(" "), Number(cells[3])));
    }
    const { groups, pairs } = ordersOf(["male", "female", "both"], people);
    // Sums of ranks of the 13 and of the 14: 30, 32, 16 and 41, 20, 23.
    expect(groups.map(({ places }) => places.flat())).toEqual([
      ["both", "male", "female"],
      ["female", "both", "male"],
    ]);
    expect(groups[0]?.concordance?.w).toBeCloseTo((12 * (4 ** 2 + 6 ** 2 + 10 ** 2)) / (13 ** 2 * 24), 12);
    expect(groups[1]?.concordance?.w).toBeCloseTo((12 * (13 ** 2 + 8 ** 2 + 5 ** 2)) / (14 ** 2 * 24), 12);
    expect(pairs[0]).toMatchObject({ discordant: 2, of: 3 });
  });

  it.skipIf(data === null)("the election that option 3 won in 2002 (skipped without ../shared/data)", () => {
    const ballots = lines("preflib-debian", "debian-2002-leader.soi").filter((line) => !line.startsWith("#"));
    const people = ballots.flatMap((line) => {
      const [count = "", order = ""] = line.split(":");
      const ids = order
        .trim()
        .split(",")
        .map((id) => `o${id}`);
      return ranking(ids.join(" "), Number(count));
    });
    expect(people).toHaveLength(475);
    const [group] = ordersOf(["o1", "o2", "o3", "o4"], { voters: people }).groups;
    expect(group?.places[0]).toEqual(["o3"]);
    expect(group?.check.order[0]).toBe("o3");
    expect(group?.places.at(-1)).toEqual(["o4"]);
  });
});

const NAMES = ["male", "female", "both"];
