import { describe, expect, it } from "vitest";
import { applyCodebook } from "./apply-codebook";
import type { Codebook } from "./codebook";
import { blackedOut, redacting } from "./redacting";

describe("words that are blacked out", () => {
  it.each<[[number, number][], string]>([
    [[[4, 7]], "ask ▮▮▮ about it"],
    [[[0, 3]], "▮▮▮ Ana about it"],
    [
      [
        [8, 16],
        [4, 7],
      ],
      "ask ▮▮▮ ▮▮▮",
    ],
    [
      [
        [4, 7],
        [6, 13],
      ],
      "ask ▮▮▮ it",
    ],
  ])("%j", (spans, expected) => {
    expect(blackedOut("ask Ana about it", spans)).toBe(expected);
  });

  it("are found in a whole answer too, however it is spaced", () => {
    const redact = redacting({ redacted: [{ text: "ask Ana about it", spans: [[4, 7]] }] });
    expect(redact("Well. ask Ana about it Thanks.")).toBe("Well. ask ▮▮▮ about it Thanks.");
    expect(redact("ask  Ana about it ")).toBe("ask ▮▮▮ about it");
    expect(redact("Ana is elsewhere")).toBe("Ana is elsewhere");
  });
});

describe("a codebook with sealed words", () => {
  const codebook: Codebook = {
    questionId: "A1",
    checkedBy: 1,
    themes: [
      { id: "t1", label: "Cost", keywords: [], labelSource: "machine" },
      { id: "t2", label: "Time", keywords: [] },
    ],
    sorted: [
      { text: "it costs too much", themes: ["t2"] },
      { text: "it is always late", themes: ["t2"] },
    ],
    sealed: [{ text: "it costs too much", themes: ["t1"] }],
    unquoted: [],
    redacted: [{ text: "it is always late", spans: [[6, 12]] }],
  };
  const sorted = () =>
    applyCodebook(
      {
        written: [
          { v: 0, text: "it costs too much" },
          { v: 0, text: "it is always late" },
          { v: 1, text: "it costs too much" },
        ],
        question: "Why?",
        embedding: null,
        codebook,
        isOpen: (v) => v === 0,
        seed: "1",
      },
      codebook,
    );

  it("does not move a sealed statement with an open one of the same words", async () => {
    const { statements, themes } = await sorted();
    expect(statements.map(({ answer, themes: own }) => [answer, own])).toEqual([
      [0, ["t2"]],
      [1, ["t2"]],
      [2, ["t1"]],
    ]);
    expect(themes.map(({ id, labelSource }) => [id, labelSource])).toEqual([
      ["t1", "machine"],
      ["t2", "person"],
    ]);
  });

  it("blacks words out of quotes, not of the statement that is edited", async () => {
    const { statements, themes } = await sorted();
    expect(themes[1]?.mentions.map(({ text }) => text)).toEqual(["it costs too much", "it is ▮▮▮ late"]);
    expect(statements[1]?.text).toBe("it is always late");
  });
});
