import { beforeAll, describe, expect, it } from "vitest";
import type { AnalysisResult } from "@/lib/analysis/result";
import { sampleResult } from "@/tests/factories/sample-result";
import { type Comparison, compareResults } from "./compare-results";

let now: AnalysisResult;
beforeAll(async () => {
  now = await sampleResult();
});

/** The same result with fewer people in one audience, on every item. */
function withFewer(audience: string, fewer: number, changes: Partial<AnalysisResult> = {}): AnalysisResult {
  const result = structuredClone({ ...now, snapshotHash: "1".repeat(64), ...changes });
  for (const one of result.audiences) if (one.id === audience && one.answered !== null) one.answered -= fewer;
  for (const { groups } of result.items) {
    for (const group of groups) if (group.status === "shown" && group.audience === audience) group.n -= fewer;
  }
  for (const { themes } of result.texts) {
    for (const { cells } of themes) {
      for (const cell of cells) if (cell.audience === audience && cell.n !== null) cell.n -= fewer;
    }
  }
  return result;
}
function compared(earlier: AnalysisResult, isSameFieldwork: boolean): Comparison {
  const found = compareResults({ earlier, later: now, isSameFieldwork });
  if (typeof found === "string") throw new Error(found);
  return found;
}

describe("two results of the same fieldwork", () => {
  it("are not read together where fewer than the minimum came in between", () => {
    const of = (fewer: number) =>
      compareResults({ earlier: withFewer("project-managers", fewer), later: now, isSameFieldwork: true });
    for (const fewer of [1, 4]) expect(of(fewer)).toMatch(/^Fewer than 5 answers lie between .* project managers/);
    for (const fewer of [0, 5, 9]) expect(of(fewer)).toMatchObject({ headline: {} });
  });

  it("leave out an item that a few of the newcomers answered, and the themes of a question that a few of them wrote to", () => {
    const earlier = withFewer("project-managers", 6);
    const [first] = earlier.divergences;
    const item = earlier.items.find(({ id }) => id === first?.itemId);
    const group = item?.groups.find((one) => one.audience === "project-managers");
    if (!first || !item || group?.status !== "shown") throw new Error("The sample has no gap.");
    first.gap = 0;
    expect(compared(earlier, true).gaps.map(({ itemId }) => itemId)).toContain(first.itemId);
    group.n += 5;
    expect(compared(earlier, true).gaps.map(({ itemId }) => itemId)).not.toContain(first.itemId);
    const told = () => compared(earlier, true).themes.flatMap(({ cells }) => cells.map(({ audience }) => audience));
    expect(told()).toContain("project-managers");
    for (const { themes } of earlier.texts) {
      for (const { cells } of themes) {
        for (const cell of cells) if (cell.audience === "project-managers" && cell.n !== null) cell.n += 5;
      }
    }
    expect(told()).not.toContain("project-managers");
    expect(told()).toContain("pmo-staff");
  });

  it("say so where nothing was answered in between", () => {
    expect(compared(structuredClone(now), true).remarks).toEqual(["The same answers of the same people."]);
  });
});

describe("two results of different people", () => {
  it("are read together whatever lies between, and say that the people are not the same", () => {
    const [people] = compared(withFewer("project-managers", 2), false).remarks;
    expect(people).toMatch(/^Not the same people/);
    expect(people).toMatch(/34 answers then, 34 now\.$/);
  });

  it("say where method, minimums or themes differ", () => {
    const earlier = withFewer("pmo-staff", 0, { method: "2", thresholds: { numbers: 6, words: 9 }, texts: [] });
    const remarks = compared(earlier, false).remarks.join(" ");
    expect(remarks).toContain("method 2 then and");
    expect(remarks).toContain("Shown from 6 answers (words 9) then, from 5 (words 8) now.");
    expect(remarks).toContain("themes are not sorted the same");
  });

  it("show what is shared then and now, and only gaps that changed", () => {
    const earlier = withFewer("pmo-staff", 0);
    const [first, second] = earlier.divergences;
    if (!first || !second) throw new Error("The sample has no gaps.");
    first.certainty = "none";
    second.gap += 0.05;
    const { strips, gaps } = compared(earlier, false);
    expect(strips.map(({ construct }) => construct)).toEqual(now.shared.map(({ construct }) => construct));
    expect(gaps.map(({ itemId }) => itemId)).toEqual([first.itemId]);
    expect(gaps[0]).toMatchObject({ was: { certainty: "none" }, is: { certainty: "clear" } });
  });
});
