import { describe, expect, it } from "vitest";
import { sampleSnapshot } from "@/tests/factories/sample-result";
import { analyse } from "./analyse";
import { panelOf } from "./panel";
import type { Snapshot } from "./snapshot";
import { visiblePanel } from "./suppression";
import { quotableSides } from "./suppression-words";

const WORDS = "Because of reason number";

/** Managers alone: `upper` of `n` want most effort on E8, the rest none; the first `writers` wrote something of their own. */
function survey({
  n,
  upper,
  writers,
  sensitive = false,
}: Record<"n" | "upper" | "writers", number> & { sensitive?: boolean }) {
  const sample = sampleSnapshot();
  const text = sample.instrument.sections.flatMap(({ questions }) => questions).find(({ id }) => id === "A1");
  const effort = sample.instrument.sections.flatMap(({ questions }) => questions).find(({ id }) => id === "E8");
  if (!text || !effort) throw new Error("The sample asks both.");
  const snapshot: Snapshot = {
    ...sample,
    codebooks: [],
    instrument: {
      ...sample.instrument,
      sections: [{ id: "one", title: "One", questions: [text, { ...effort, sensitive }] }],
    },
    responses: Array.from({ length: n }, (_, i) => ({
      audience: "project-managers",
      answers: {
        E8: { today: 1, should: i < upper ? 5 : 1 },
        ...(i % n < writers
          ? { A1: `${WORDS} ${"abcdefghijklmnopqrstuvwxyz"[i % 26]}${i} nobody helps us with benefits` }
          : {}),
      },
    })),
  };
  return snapshot;
}

function sidesOf(snapshot: Snapshot) {
  const panel = panelOf(snapshot);
  return quotableSides(panel, visiblePanel(panel, snapshot.thresholds), "secret");
}

describe("words beside an answer", () => {
  it("open on both sides from the minimum for words on each", () => {
    const sides = sidesOf(survey({ n: 16, upper: 8, writers: 16 }));
    expect(sides.map(({ itemId, side, texts }) => [itemId, side, texts.length])).toEqual([
      ["E8.should", "upper", 8],
      ["E8.should", "rest", 8],
    ]);
  });

  it("stay closed on both where one side is small", () => {
    expect(sidesOf(survey({ n: 16, upper: 9, writers: 16 }))).toEqual([]);
    expect(sidesOf(survey({ n: 30, upper: 29, writers: 30 }))).toEqual([]);
  });

  it("open on the only side there is", () => {
    expect(sidesOf(survey({ n: 8, upper: 8, writers: 8 })).map(({ side }) => side)).toEqual(["upper"]);
  });

  it("count everybody who wrote nothing as if they were on the side", () => {
    expect(sidesOf(survey({ n: 20, upper: 10, writers: 18 })).length).toBe(2);
    expect(sidesOf(survey({ n: 20, upper: 10, writers: 17 }))).toEqual([]);
  });

  it("decide alike whoever of the audience wrote nothing: only published numbers count", () => {
    const of = (silent: "upper" | "rest") => {
      const base = survey({ n: 20, upper: 10, writers: 20 });
      const responses = base.responses.map((one, i) =>
        (silent === "upper" ? i < 2 : i >= 18) ? { ...one, answers: { E8: one.answers["E8"] } } : one,
      );
      return sidesOf({ ...base, responses }).map(({ side }) => side);
    };
    expect(of("upper")).toEqual(of("rest"));
  });

  it("never stand beside a sensitive answer", () => {
    expect(sidesOf(survey({ n: 40, upper: 20, writers: 40, sensitive: true }))).toEqual([]);
  });

  it("are a few in the result, each at one question, and only words that are quoted among the themes", async () => {
    const { sideWords = [], texts } = await analyse(sampleSnapshot(), {
      snapshotHash: "0".repeat(64),
      embedding: null,
    });
    const quotes = sideWords.flatMap((side) => side.quotes);
    expect(quotes.length).toBeGreaterThan(0);
    expect(new Set(quotes).size).toBe(quotes.length);
    expect(Math.max(...sideWords.map((side) => side.quotes.length))).toBeLessThanOrEqual(3);
    const published = new Set(
      texts.flatMap(({ themes }) =>
        themes.flatMap(({ cells }) => cells.flatMap((cell) => cell.quotes.map(({ text }) => text))),
      ),
    );
    for (const quote of quotes) expect(published).toContain(quote);
    expect(sideWords.map(({ audience }) => audience)).not.toContain("stakeholders");
  });
});
