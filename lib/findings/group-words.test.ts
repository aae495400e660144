import { describe, expect, it } from "vitest";
import type { ItemResult } from "@/lib/analysis/result-items";
import { groupWords, optionWords } from "./group-words";

const options = ["Revenue.", "Cost", "Risk"].map((label, i) => ({ id: `o${i}`, label }));

function item(scale: ItemResult["scale"], group: Partial<Extract<ItemResult["groups"][number], { status: "shown" }>>) {
  return {
    id: "Q1",
    questionId: "Q1",
    construct: "other",
    measure: "plain",
    prompt: "",
    label: "",
    scale,
    pairs: [],
    index: { status: "unmeasured", reason: "one-group" },
    groups: [
      {
        status: "shown",
        audience: "a",
        n: 7,
        unsure: 0,
        counts: [],
        means: [],
        mean: null,
        median: null,
        meanInterval: null,
        medianInterval: null,
        coherence: null,
        ...group,
      },
      { status: "withheld", audience: "b", because: "fewer than 5 could tell" },
    ],
  } satisfies ItemResult;
}

const steps = {
  type: "ordinal",
  lo: 1,
  hi: 5,
  loLabel: "none",
  hiLabel: "most",
  steps: ["none", "little", "some", "a lot", "most"],
} as const;

describe("what an audience answered, in words", () => {
  it("uses the word of a step where the question did, and a number between two", () => {
    const scale = { ...steps, steps: [...steps.steps] };
    expect(groupWords(item(scale, { median: 4, mean: 3.71, unsure: 1 }), "a")).toEqual([
      "middle answer a lot",
      "7 answered",
      "1 can’t tell",
    ]);
    expect(groupWords(item(scale, { median: 3.5, mean: 3.5 }), "a")[0]).toBe("middle answer 3.5");
  });

  it("says that a group is small, that it has two camps, and what nearly everybody answered", () => {
    const scale = { ...steps, steps: [...steps.steps] };
    expect(groupWords(item(scale, { median: 4, small: true }), "a")).toContain("7 answered, a small group");
    expect(groupWords(item(scale, { median: 4, n: 24, polarised: true }), "a")).toEqual([
      "middle answer a lot",
      "two camps",
      "24 answered",
    ]);
    const because = "at least 90 % gave the same answer: “most”";
    const alike = { status: "withheld", audience: "a", because, alike: "most" } as const;
    expect(groupWords({ ...item(scale, {}), groups: [alike] }, "a")).toEqual([because]);
  });

  it("names the option chosen most, two that tie, and none where three do", () => {
    const choice = { type: "choice", options } as const;
    const words = (counts: [number, number][]) => groupWords(item({ ...choice, options }, { counts }), "a")[0];
    expect(
      words([
        [0, 4],
        [1, 3],
      ]),
    ).toBe("“Revenue”: 4 of 7");
    expect(
      words([
        [0, 3],
        [2, 3],
        [1, 1],
      ]),
    ).toBe("“Revenue” and “Risk”: 3 of 7 each");
    expect(
      words([
        [0, 2],
        [1, 2],
        [2, 2],
      ]),
    ).toBe("no single most chosen: 3 share 2 of 7");
    expect(words([[0, 0]])).toBe("nothing chosen");
  });

  it("tells points, ranks and statements in their own units", () => {
    expect(groupWords(item({ type: "points", options }, { means: [20.4, 49.6, 30] }), "a")[0]).toBe(
      "“Cost”: 50 of 100 points",
    );
    expect(groupWords(item({ type: "ranking", options }, { means: [2.1, 1.25, 2.6] }), "a")[0]).toBe(
      "“Cost” first: mean rank 1.3",
    );
    expect(
      groupWords(
        item(
          { type: "agree" },
          {
            counts: [
              [1, 5],
              [-1, 2],
            ],
          },
        ),
        "a",
      ).slice(0, 3),
    ).toEqual(["5 agree", "0 unsure", "2 disagree"]);
  });

  it("lists every option for whoever opens the evidence, and none of a withheld audience", () => {
    const chosen = item(
      { type: "choice", options },
      {
        counts: [
          [0, 4],
          [2, 3],
        ],
      },
    );
    expect(optionWords(chosen, "a")).toEqual(["Revenue: 4 of 7", "Cost: 0 of 7", "Risk: 3 of 7"]);
    expect(optionWords(chosen, "b")).toEqual([]);
    const points = item({ type: "points", options }, { means: [20.4, 49.6, 30] });
    expect(optionWords(points, "a")[1]).toBe("Cost: 50 of 100 points");
  });

  it("says why there is nothing", () => {
    expect(groupWords(item({ type: "agree" }, {}), "b")).toEqual(["hidden: fewer than 5 could tell"]);
    expect(groupWords(item({ type: "agree" }, { n: 0 }), "a")).toEqual(["no answers"]);
    expect(groupWords(item({ type: "agree" }, {}), "c")).toEqual(["not asked"]);
  });
});
