import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionsOf } from "@/lib/survey/instrument";
import { answering, instrumentOf, type Person, snapshotOf, together } from "@/tests/factories/snapshot";
import { isNearlyAll } from "./alike-answers";
import { analyse } from "./analyse";

const options = ["cost", "risk", "speed"].map((id) => ({ id, label: `Better ${id}` }));
const ask = (sensitive: boolean) =>
  instrumentOf(
    ["alphas", "betas", "gammas"],
    [
      { id: "T", kind: "long-text", construct: "text", prompt: "How does Ada lead?", sensitive },
      {
        id: "F",
        kind: "rating",
        construct: "worth",
        prompt: "Is Ada worth it?",
        loLabel: "no",
        hiLabel: "yes",
        sensitive,
      },
      { id: "S", kind: "single-choice", construct: "purpose", prompt: "What is Ada for?", options, sensitive },
      { id: "M", kind: "pick-up-to", construct: "value", prompt: "What does she help?", options, max: 2, sensitive },
      { id: "C", kind: "share-chips", construct: "value", prompt: "Her time", options, sensitive },
      { id: "R", kind: "ranking", construct: "success", prompt: "Her order", options, sensitive },
      { id: "D", kind: "twin-scale", construct: "outcome", prompt: "She watches", left: "a", right: "b", sensitive },
      {
        id: "H",
        kind: "agree-cards",
        construct: "statements",
        prompt: "Stand",
        statements: [{ id: "stop", label: "She should stop." }],
        sensitive,
      },
      { id: "N", kind: "rating", construct: "worth", prompt: "Is it sunny?", loLabel: "no", hiLabel: "yes" },
    ],
  );

/** A choice that everybody makes, and one that a dissenter makes. */
const ALL: Person = {
  T: "She listens to people first",
  F: 9,
  S: "cost",
  M: ["cost", "risk"],
  C: { cost: 20 },
  R: ["cost", "risk", "speed"],
  D: { today: 6, should: 7 },
  H: { stop: "agree" },
};
const OTHER: Person = {
  T: "Meetings about spreadsheets every morning",
  F: 2,
  S: "speed",
  M: ["speed"],
  C: { speed: 20 },
  R: ["speed", "risk", "cost"],
  D: { today: 1, should: 2 },
  H: { stop: "disagree" },
};
const SECRET = Object.keys(ALL);

const mixed = Array.from({ length: 9 }, (_, i) => ({ ...(i % 2 ? ALL : OTHER), N: i }));
const run = (alphas: readonly Person[], sensitive = true) =>
  analyse(
    snapshotOf(
      { alphas, betas: mixed, gammas: mixed.slice(0, 8) },
      { instrument: ask(sensitive), thresholds: { numbers: 5, words: 5 } },
    ),
    { snapshotHash: "hash", embedding: null },
  );
/** `n` people who all say the same, but for the first few. */
const withDissenters = (n: number, dissenters: number, says: Person): Person[] =>
  together(
    answering(
      "N",
      Array.from({ length: n }, (_, i) => i % 7),
    ),
    Array.from({ length: n }, (_, i) => (i < dissenters ? says : ALL)),
  );

type Result = Awaited<ReturnType<typeof run>>;
/** Parts of two results that are not the same bytes. */
const differing = (a: Result, b: Result): string[] =>
  Object.entries(a).flatMap(([part, value]) =>
    JSON.stringify(value) === JSON.stringify(b[part as keyof Result]) ? [] : [part],
  );

describe("an audience that answers a sensitive question alike", () => {
  it.each([
    [5, 1],
    [7, 1],
    [9, 1],
    [10, 1],
    [12, 1],
    [20, 2],
  ])("of %i cannot be told from one with %i dissenters: the result is the same to the byte", async (n, dissenters) => {
    const everybody = await run(withDissenters(n, 0, OTHER));
    expect(differing(everybody, await run(withDissenters(n, dissenters, OTHER)))).toEqual([]);
  });

  it("hides whatever a single dissenter says to each question", async () => {
    const everybody = await run(withDissenters(8, 0, OTHER));
    await fc.assert(
      fc.asyncProperty(fc.subarray(SECRET), async (questions) => {
        const says = { ...ALL, ...Object.fromEntries(questions.map((id) => [id, OTHER[id]])) };
        expect(differing(everybody, await run(withDissenters(8, 1, says)))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it("shows the answer and at least 90 %, and no figure", async () => {
    const found = await run(withDissenters(12, 0, OTHER));
    const groups = found.items.map((item) => ({ id: item.id, group: item.groups[0] }));
    expect(groups.find(({ id }) => id === "F")?.group).toEqual({
      status: "withheld",
      audience: "alphas",
      because: "at least 90 % gave the same answer: “9, from 0 to 10”",
      alike: "9, from 0 to 10",
    });
    const alike = Object.fromEntries(
      groups.flatMap(({ id, group }) => (group?.status === "withheld" ? [[id, group.alike]] : [])),
    );
    expect(alike).toEqual({
      F: "9, from 0 to 10",
      S: "Better cost",
      M: "Better cost, Better risk",
      C: "Better cost 100",
      R: "Better cost, then Better risk, then Better speed",
      "D.today": "6, from 1 to 7",
      "D.should": "7, from 1 to 7",
      "H.stop": "agree",
    });
    const pairs = found.items.filter(({ id }) => id in alike).flatMap((item) => item.pairs);
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter(({ a, b }) => a === "alphas" || b === "alphas")).toEqual([]);
    const cells = found.texts[0]?.themes.flatMap((theme) => theme.cells) ?? [];
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ audience, count }) => audience === "alphas" && count !== null)).toEqual([]);
    expect(found.commonGround.flatMap((ground) => ground.groups.map(({ audience }) => audience))).not.toContain(
      "alphas",
    );
  });

  it("leaves a question that is not sensitive as it is: 7 of 7", async () => {
    const found = await run(withDissenters(7, 0, OTHER), false);
    expect(found.items.find(({ id }) => id === "F")?.groups[0]).toMatchObject({ status: "shown", counts: [[9, 7]] });
  });

  it("is shown as soon as answers differ more", async () => {
    const found = await run(withDissenters(12, 2, OTHER));
    expect(found.items.find(({ id }) => id === "S")?.groups[0]).toMatchObject({ status: "shown", n: 12 });
  });
});

it("leaves room for somebody else in every audience", () => {
  for (let n = 3; n <= 60; n += 1) expect(isNearlyAll(n - 1, n)).toBe(true);
  expect(isNearlyAll(10, 12)).toBe(false);
  expect(isNearlyAll(18, 20)).toBe(true);
  expect(isNearlyAll(3, 5)).toBe(false);
});

it("guards the built-in ratings of one office, and what people say of their own time", async () => {
  const { editions } = await import("@/lib/survey/editions");
  for (const { id, instrument } of editions) {
    const sensitive = questionsOf(instrument).filter((question) => question.sensitive);
    expect(sensitive.map((question) => question.id)).toEqual(id === "core" ? ["F1"] : ["E10", "E11", "F1"]);
  }
});
