import { describe, expect, it } from "vitest";
import { answering, instrumentOf, type Person, snapshotOf } from "@/tests/factories/snapshot";
import { analyse } from "./analyse";
import type { Codebook } from "./codebook";
import type { AnalysisResult } from "./result";
import type { ThemeResult } from "./result-texts";

const WHY = {
  id: "A1",
  kind: "long-text",
  construct: "text",
  prompt: "Why does our PMO exist?",
  unsure: "I don’t know",
};
const instrument = instrumentOf(["chiefs", "clerks"], [WHY]);
const writing = (...texts: string[]): Person[] => answering("A1", texts);
const many = (n: number, text: string) =>
  Array.from({ length: n }, (_, i) => `${text}, reason ${"abcdefghijklmnopqrst"[i]}`);

const LABELS: Record<string, string> = { clear: "Clearing obstacles", see: "An honest picture", audit: "Audit cover" };
const THEMES = Object.entries(LABELS).map(([id, label]) => ({
  id,
  label,
  keywords: id === "clear" ? ["clear the blockers"] : [],
}));

async function sortedBy(chiefs: readonly string[], clerks: readonly string[], changes: Partial<Codebook> = {}) {
  const themesOf = (text: string) => Object.keys(LABELS).filter((id) => text.includes(id));
  const sorted = [...chiefs, ...clerks].map((text) => ({ text, themes: themesOf(text) }));
  const codebook = { questionId: "A1", checkedBy: 2, themes: THEMES, sorted, unquoted: [], ...changes };
  const snapshot = snapshotOf(
    { chiefs: writing(...chiefs), clerks: writing(...clerks) },
    { instrument, codebooks: [codebook] },
  );
  return analyse(snapshot, { snapshotHash: "", embedding: null });
}

const themesOf = (found: AnalysisResult): readonly ThemeResult[] => found.texts[0]?.themes ?? [];
const counts = (found: AnalysisResult) =>
  Object.fromEntries(themesOf(found).map(({ id, cells }) => [id, cells.map(({ count, n }) => `${count}/${n}`)]));

describe("themes that people have sorted", () => {
  // 12 chiefs: 10 “clear”, 1 “clear” and “see”, 1 “I don’t know”. 10 clerks: 2 “clear”, 8 “see”.
  const chiefs = [...many(10, "clear the blockers"), "clear the way and see early", "unsure"];
  const clerks = [...many(2, "clear it"), ...many(8, "see the truth")];

  it("count people, with an interval for each share", async () => {
    const found = await sortedBy(chiefs, clerks);
    expect(counts(found)).toEqual({ clear: ["11/12", "2/10"], see: ["1/12", "8/10"], none: ["1/12", "0/10"] });
    // Wilson (1927) for 2 of 10 at z = 1.959964: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
    const [z, n, p] = [1.959964, 10, 0.2];
    const [middle, reach] = [p + z ** 2 / (2 * n), z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))];
    const interval = themesOf(found)[0]?.cells[1]?.interval;
    expect(interval?.lo).toBeCloseTo((middle - reach) / (1 + z ** 2 / n), 6);
    expect(interval?.hi).toBeCloseTo((middle + reach) / (1 + z ** 2 / n), 6);
  });

  it("are typical of an audience whose share stands out", async () => {
    const found = await sortedBy(chiefs, clerks);
    const typical = Object.fromEntries(themesOf(found).map(({ id, cells }) => [id, cells.map((cell) => cell.typical)]));
    expect(typical).toEqual({ clear: [true, false], see: [false, true], none: [false, false] });
    expect(found.divergences[0]).toMatchObject({
      certainty: "clear",
      about: "own words",
      range: { loLabel: "nobody", hiLabel: "everyone" },
    });
  });

  it("are neither typical nor a clear gap in an audience of nine", async () => {
    const found = await sortedBy(many(9, "clear the blockers"), many(12, "see the truth"));
    expect(themesOf(found).flatMap(({ cells }) => cells[0]?.typical)).toEqual([false, false]);
    expect(found.divergences[0]).toMatchObject({ certainty: "possible" });
    expect(found.divergences[0]?.sentence.map(({ text }) => text).join("")).toMatch(/ may name it more often: /);
  });

  it("stand with the largest share of any audience first, silence last", async () => {
    const found = await sortedBy(
      [...many(5, "audit"), ...many(3, "clear")],
      [...many(2, "audit"), ...many(6, "clear"), "unsure"],
    );
    // Clear: 6 of 9 clerks. Audit: 5 of 8 chiefs.
    expect(themesOf(found).map(({ id }) => id)).toEqual(["clear", "audit", "none"]);
    expect(found.texts[0]?.nonAnswers).toEqual([
      { audience: "chiefs", count: 0 },
      { audience: "clerks", count: 1 },
    ]);
  });

  it("meet where a third of every audience names them", async () => {
    const found = await sortedBy([...many(3, "audit"), ...many(6, "clear")], [...many(4, "audit"), ...many(8, "see")]);
    expect(found.texts[0]?.meet).toEqual(["audit"]);
    expect(found.commonGround).toContainEqual({
      title: "“Audit cover” in own words (why does our PMO exist)",
      kind: "theme",
      groups: [
        { audience: "chiefs", count: 3, n: 9 },
        { audience: "clerks", count: 4, n: 12 },
      ],
    });
    const fewer = await sortedBy([...many(3, "audit"), ...many(6, "clear")], [...many(3, "audit"), ...many(8, "see")]);
    expect(fewer.texts[0]?.meet).toEqual([]);
  });

  it("mark the words that speak of them in each quote, and only those", async () => {
    const found = await sortedBy(many(8, "so that they clear the Blockers"), many(8, "see the truth"));
    const [quote] = themesOf(found).find(({ id }) => id === "clear")?.cells[0]?.quotes ?? [];
    expect(quote?.highlights.map(([start, end]) => quote.text.slice(start, end))).toEqual(["clear", "Blockers"]);
  });

  it("take in an answer that came later, by the nearest words, and say so", async () => {
    const sorted = [...many(8, "clear the blockers"), ...many(8, "see an honest picture")].map((text) => ({
      text,
      themes: [text.startsWith("clear") ? "clear" : "see"],
    }));
    const later = ["they clear all the blockers away", "an honest picture for us all", "bananas"];
    const found = await sortedBy([...many(8, "clear the blockers"), ...later], many(8, "see an honest picture"), {
      sorted,
    });
    expect(found.texts[0]?.embedder).toBe("tfidf-lsa");
    expect(counts(found)).toEqual({ clear: ["9/11", "0/8"], see: ["1/11", "8/8"], other: ["1/11", "0/8"] });
  });
});

describe("themes that people have edited", () => {
  // Merged by hand: one theme holds what a machine would keep apart. Split by hand: one answer is a theme.
  const blockers = many(8, "clear the blockers");
  const honest = many(8, "see an honest picture");
  const minutes = ["minutes nobody reads"];
  const themes = [
    { id: "merged", label: "Blockers and honesty", keywords: [] },
    { id: "rare", label: "Minutes", keywords: [] },
  ];
  const sorted = [
    ...[...blockers, ...honest].map((text) => ({ text, themes: ["merged"] })),
    { text: "minutes nobody reads", themes: ["rare"] },
  ];
  const late = ["they clear every blockers list", "minutes that nobody reads at all", "an honest picture, please"];
  const found = () =>
    sortedBy([...blockers, ...minutes, ...late], honest, {
      themes,
      sorted,
      unquoted: [blockers[0] ?? "", ...late.slice(0, 1)],
    });

  it("keep their names and their number, however small or mixed, and new answers join them", async () => {
    const named = themesOf(await found());
    expect(named.map(({ id, label, labelSource }) => [id, label, labelSource])).toEqual([
      ["merged", "Blockers and honesty", "person"],
      ["rare", "Minutes", "person"],
    ]);
    expect(named.map(({ cells }) => cells.map(({ count }) => count))).toEqual([
      [10, 8],
      [2, 0],
    ]);
  });

  it("never show words that were hidden, old or new", async () => {
    const result = await found();
    const quotes = themesOf(result).flatMap(({ cells }) =>
      cells.flatMap((cell) => cell.quotes.map(({ text }) => text)),
    );
    expect(quotes).toContain(blockers[1]);
    expect(quotes).not.toContain(blockers[0]);
    expect(quotes).not.toContain(late[0]);
  });
});

describe("themes made by machine", () => {
  const PIECES = ["clear the blockers", "an honest picture for the board", "pass the audit calmly", "coach our people"];
  const write = (from: number) =>
    Array.from(
      { length: 14 },
      (_, i) => `${PIECES[(i + from) % 4]}. ${PIECES[(i * 3 + from + 1) % 4]} ${"abcdefghijklmn"[i]}`,
    );
  const people = { chiefs: writing(...write(0)), clerks: writing(...write(1)) };
  const run = (shuffled: typeof people, seed = "1") =>
    analyse(snapshotOf(shuffled, { instrument, seed }), { snapshotHash: "", embedding: null });

  it("are the same, byte for byte, whoever came first; and quote each person once in a theme", async () => {
    const first = await run(people);
    const turned = {
      clerks: people.clerks.toReversed(),
      chiefs: [...people.chiefs.slice(5), ...people.chiefs.slice(0, 5)],
    };
    expect(JSON.stringify(await run(turned))).toBe(JSON.stringify(first));
    expect(themesOf(first).length).toBeGreaterThan(2);
    for (const { cells } of themesOf(first)) {
      for (const { quotes, count } of cells) expect(quotes.length).toBeLessThanOrEqual(count ?? 0);
    }
  });

  it("are called by different words each", async () => {
    const labels = themesOf(await run(people)).map(({ label }) => label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("may come out another way with another seed, but the answers are the same", async () => {
    const [one, two] = [await run(people, "1"), await run(people, "2")];
    expect(two.seed).toBe("2");
    expect(two.audiences).toEqual(one.audiences);
  });
});

describe("signature words", () => {
  const odd = ["aardvark", "beetle", "camel", "donkey", "eagle", "ferret", "gibbon", "hamster", "iguana"];
  const three = ["early", "late", "soon"];
  const chiefs = three.flatMap((when) => odd.map((animal) => `money and ${animal} ${when}`));
  const clerks = three.flatMap((when) => odd.map((animal) => `order, ${animal}s ${when}`)).concat("zebra");

  it("set an audience apart, and are never one person's", async () => {
    const [first, second] = (await sortedBy(chiefs, clerks)).texts[0]?.signatures ?? [];
    expect(first?.words[0]).toMatchObject({ word: "money", people: 27 });
    expect(second?.words[0]).toMatchObject({ word: "order", people: 27 });
    for (const { words } of [first, second].flatMap((one) => one ?? [])) {
      for (const { people } of words) expect(people).toBeGreaterThan(1);
    }
    expect(JSON.stringify([first, second])).not.toMatch(/zebra|aardvark/);
  });

  it("are missing where the words of one audience are sealed", async () => {
    expect((await sortedBy(chiefs, clerks.slice(0, 7))).texts[0]?.signatures).toEqual([]);
  });

  it("are called typical among many, as Monroe, Colaresi and Quinn's z says", async () => {
    const many = (word: string) => Array.from({ length: 120 }, (_, i) => `${word} and ${odd[i % 9]}`);
    const words = (await sortedBy(many("money"), many("order"))).texts[0]?.signatures?.[0]?.words ?? [];
    // 120 of 240 words against 0 of 240; prior 500 × 120/480 = 125 own, 375 others.
    const delta = Math.log((120 + 125) / (240 - 120 + 375)) - Math.log((0 + 125) / (240 + 375));
    expect(words[0]?.z).toBeCloseTo(delta / Math.sqrt(1 / 245 + 1 / 125), 6);
    expect(words[0]).toMatchObject({ word: "money", people: 120, typical: true });
  });
});

describe("answers that cannot be sorted", () => {
  it("are listed under one heading, and say nothing about gaps", async () => {
    const people = { chiefs: writing(...many(8, "clear")), clerks: writing("see", "see", "see", "see", "none") };
    const found = await analyse(snapshotOf(people, { instrument }), { snapshotHash: "", embedding: null });
    expect(found.texts[0]).toMatchObject({
      clustered: false,
      note: "Too few statements to sort into themes: the answers are listed.",
    });
    expect(counts(found)).toEqual({ all: ["8/8", "4/5"], none: ["0/8", "1/5"] });
    expect(themesOf(found)[0]?.cells.map(({ quotes }) => quotes.length)).toEqual([8, 0]);
    expect(found.divergences).toEqual([]);
    expect(found.headline.cards[0]).toMatchObject({ label: null, sentence: "8 chiefs answered" });
  });
});

describe("another language", () => {
  const GERMAN = [
    "Damit wir früh wissen, wie es um die Projekte wirklich steht",
    "Weil jemand die Hindernisse zwischen den Abteilungen aus dem Weg räumen muss",
    "Es geht darum, dass der Nutzen am Ende auch wirklich ankommt",
    "Damit die Prüfer zufrieden sind und wir die Regeln einhalten",
  ];
  const texts = Array.from({ length: 18 }, (_, i) => `${GERMAN[i % 4]}, sagte die Kollegin ${"abcdefghijklmnopqr"[i]}`);
  const snapshot = snapshotOf(
    { chiefs: writing(...texts.slice(0, 9)), clerks: writing(...texts.slice(9)) },
    { instrument },
  );

  it("is sorted by its words, because the local model knows English, and the reader is told", async () => {
    let asked = 0;
    const english = {
      id: "all-MiniLM-L6-v2-q4",
      vectors: async (list: readonly string[]) => {
        asked += list.length;
        return list.map(() => Float32Array.of(1, 0));
      },
    };
    const found = await analyse(snapshot, { snapshotHash: "", embedding: english });
    expect(asked).toBe(0);
    expect(found.texts[0]).toMatchObject({ embedder: "tfidf-lsa", clustered: true });
    expect(found.texts[0]?.note).toBe(
      "Most answers are in German, which the language model here does not know: themes were found from the words alone. Check them with care.",
    );
  });

  it("is handed to an embedder that takes every language", async () => {
    const every = {
      id: "endpoint:any",
      vectors: async (list: readonly string[]) => list.map((_, i) => Float32Array.of(i % 2, 1)),
    };
    const found = await analyse(snapshot, { snapshotHash: "", embedding: every });
    expect(found.texts[0]).toMatchObject({
      embedder: "endpoint:any",
      note: "Texts were sent to the embeddings endpoint that the administrator chose (any).",
    });
  });
});
