import { describe, expect, it } from "vitest";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult, PairResult } from "@/lib/analysis/result-items";
import { numbersMade, pairCounts } from "./number-made";
import { pairSentence, redrawSentence } from "./pair-words";
import { countsSentence, questionFinding } from "./question-finding";
import { findPage, pageKey, placeOf, type QuestionPage, questionPages } from "./question-pages";
import { plainText } from "./rich-text";
import { textFinding } from "./text-finding";

type Audience = AnalysisResult["audiences"][number];
const audience = (id: string, one: string, many: string): Audience => ({
  id,
  name: many,
  one,
  many,
  shape: "circle",
  invited: 10,
  answered: 7,
  numbers: true,
  words: true,
  hiddenBecause: null,
});
const EXECS = audience("execs", "executive", "executives");
const STAFF = audience("staff", "PMO staff", "PMO staff");
const audiences = [EXECS, STAFF];

const PAIR: PairResult = {
  a: "execs",
  b: "staff",
  gap: 0.34,
  gapInterval: { lo: 0.1, hi: 0.6 },
  byChance: 0.13,
  delta: 0.68,
  deltaInterval: { lo: 0.28, hi: 0.96 },
  redraws: 92,
  p: 0.01,
  q: 0.03,
  certainty: "clear",
  aligned: false,
};

const group = (who: string, counts: [number, number][]) => {
  const n = counts.reduce((sum, [, people]) => sum + people, 0);
  const sum = counts.reduce((so, [value, people]) => so + value * people, 0);
  const sorted = counts.flatMap(([value, people]) => Array<number>(people).fill(value));
  return {
    status: "shown" as const,
    audience: who,
    n,
    unsure: 0,
    counts,
    means: [],
    mean: sum / n,
    median: sorted[Math.floor(n / 2)] ?? null,
    meanInterval: null,
    medianInterval: null,
    coherence: null,
  };
};

const STEPS = ["none", "little", "some", "a lot", "most"];
const item = (change: Partial<ItemResult> = {}): ItemResult => ({
  id: "E8.should",
  questionId: "E8",
  construct: "effort",
  measure: "should",
  prompt: "Securing benefits",
  label: "Securing benefits",
  scale: { type: "ordinal", lo: 1, hi: 5, loLabel: "none", hiLabel: "most", steps: STEPS },
  groups: [
    group("execs", [
      [3, 1],
      [4, 3],
      [5, 3],
    ]),
    group("staff", [
      [3, 6],
      [4, 3],
    ]),
  ],
  pairs: [PAIR],
  index: { status: "measured", value: { alignment: 73.4, gapLoss: 22.5, spreadLoss: 4.1, interval: null } },
  ...change,
});

const pageOf = (items: ItemResult[], divergence: QuestionPage["divergence"] = null): QuestionPage => ({
  key: "E8",
  title: "Securing benefits",
  prompt: "Securing benefits",
  construct: items[0]?.construct ?? "",
  items,
  text: null,
  divergence,
});
const result = { audiences, twins: [], misreadings: [], perceptions: [] };
const say = (change: Partial<ItemResult>, pair: Partial<PairResult> = {}) =>
  plainText(questionFinding(pageOf([item({ ...change, pairs: [{ ...PAIR, ...pair }] })]), result));

describe("the finding of a question", () => {
  it("weakens its verb with the certainty", () => {
    expect(say({})).toBe("Executives want more effort on securing benefits than PMO staff.");
    expect(say({}, { certainty: "possible", q: 0.2 })).toBe(
      "Executives may want more effort on securing benefits than PMO staff.",
    );
    expect(say({}, { certainty: "none", q: 0.6 })).toBe(
      "No evidence of a gap on “Securing benefits”; this is not proof of agreement.",
    );
    expect(say({}, { certainty: "none", q: 0.01, delta: -0.2 })).toBe(
      "PMO staff want more effort on securing benefits than executives by a little.",
    );
    expect(say({}, { aligned: true })).toBe("Both audiences answer “Securing benefits” alike.");
  });

  it("says where each wants it to go where that may be told, naming the subject once", () => {
    const today = item({
      id: "E8.today",
      measure: "today",
      groups: [group("execs", [[2, 7]]), group("staff", [[3, 9]])],
    });
    const change = { n: 7, mean: 2, meanInterval: null, shift: 2, rankBiserial: 1, p: 0.01 };
    const twin = {
      questionId: "E8",
      today: "E8.today",
      should: "E8.should",
      title: "Securing benefits",
      sentence: [],
      shifts: [
        { audience: "execs", words: "" },
        { audience: "staff", words: "" },
      ],
      changes: [
        { audience: "execs", ...change, q: 0.02 },
        { audience: "staff", ...change, q: 0.9 },
      ],
    };
    const page = pageOf([today, item()]);
    expect(plainText(questionFinding(page, { ...result, twins: [twin] }))).toBe(
      "Executives want far more effort on securing benefits. PMO staff would keep it as it is.",
    );
    const untold = { ...twin, changes: twin.changes.map((one) => ({ ...one, q: null })) };
    expect(plainText(questionFinding(page, { ...result, twins: [untold] }))).toBe(
      "Executives want more effort on securing benefits than PMO staff.",
    );
  });

  it("speaks of one audience alone, and of none", () => {
    const withheld = { status: "withheld" as const, audience: "execs", because: "fewer than 5 could tell" };
    const alone = item({ groups: [withheld, group("staff", [[3, 9]])], pairs: [] });
    expect(plainText(questionFinding(pageOf([alone]), result))).toBe(
      "Only PMO staff can be shown here; there is nobody to compare them with.",
    );
    const none = item({ groups: [withheld, { ...withheld, audience: "staff" }], pairs: [] });
    expect(plainText(questionFinding(pageOf([none]), result))).toBe(
      "Hidden: too few people of every audience answered this.",
    );
  });

  it("names the option that two audiences choose most differently", () => {
    const scale: ItemResult["scale"] = { type: "choice", options: [{ id: "a", label: "My time" }] };
    const divergence = {
      itemId: "E8.should",
      title: "The cost that weighs most: “My time”",
      about: "today",
      a: "execs",
      b: "staff",
      certainty: "possible" as const,
      gap: 0.4,
      sentence: [],
      range: { lo: 0, hi: 1, loLabel: "", hiLabel: "", hollow: false, points: [] },
    };
    const page = pageOf([item({ scale, pairs: [{ ...PAIR, delta: null, certainty: "possible" }] })], divergence);
    expect(plainText(questionFinding(page, result))).toBe("Executives may choose “my time” more often than PMO staff.");
  });

  it("counts people with their base, in the singular where there is one", () => {
    expect(plainText(countsSentence(item(), audiences) ?? [])).toBe(
      "6 of 7 executives and 3 of 9 PMO staff want “a lot” or “most” effort here.",
    );
    const one = item({ measure: "plain", scale: { type: "agree" }, groups: [group("execs", [[1, 1]])] });
    expect(plainText(countsSentence(one, audiences) ?? [])).toBe("1 of 1 executive agrees.");
  });
});

describe("how sure", () => {
  it("is said pair by pair, with the interval as seen from who answers higher", () => {
    expect(plainText(pairSentence(item(), PAIR, audiences))).toBe(
      "In 84 of 100 random pairs, executives want more. Interval 64–98.",
    );
    const turned = { ...PAIR, a: "staff", b: "execs", delta: -0.68, deltaInterval: { lo: -0.96, hi: -0.28 } };
    expect(plainText(pairSentence(item(), turned, audiences))).toBe(
      "In 84 of 100 random pairs, executives want more. Interval 64–98.",
    );
    const none: PairResult = { ...PAIR, certainty: "none", q: 0.5, delta: 0.26, deltaInterval: { lo: -0.14, hi: 0.6 } };
    expect(plainText(pairSentence(item(), none, audiences))).toBe(
      "63 of 100 random pairs, interval 43–80. Too few answers to say; this is not proof of agreement.",
    );
    expect(plainText(redrawSentence(item(), PAIR, audiences) ?? [])).toBe(
      "In 92 of 100 re-draws of these answers the gap keeps its direction: executives want more than PMO staff.",
    );
  });
});

describe("how a number is made", () => {
  it("fills the formula with the counts of the question", () => {
    const made = numbersMade(item(), PAIR);
    const of = (id: string) => made.find((one) => one.id === id)?.filled;
    expect(of("gap")).toBe("(|0/7 − 0/9| + |0/7 − 0/9| + |1/7 − 6/9| + |4/7 − 9/9|) ÷ 4 = 0.34");
    expect(pairCounts(item(), PAIR)).toMatchObject({ higher: 3 * 6 + 3 * 9, lower: 3, same: 6 + 9, all: 63 });
    expect(of("index")).toBe("73 + 23 + 4 = 100");
    expect(of("certainty")).toBe("q = 0.030 ≤ .05, passed; |δ| = 0.68 ≥ 0.33: clear gap");
  });
});

describe("pages", () => {
  const statement = (id: string, label: string) =>
    item({ id, questionId: "H2", label, measure: "plain", scale: { type: "agree" }, construct: "statements" });
  const source = {
    items: [item({ id: "E8.today", measure: "today" }), item(), statement("H2.a", "A"), statement("H2.b", "B")],
    texts: [],
    divergences: [],
  };

  it("put today and should be together and keep statements apart", () => {
    const pages = questionPages(source);
    expect(pages.map(({ key }) => key)).toEqual(["E8", "H2.a", "H2.b"]);
    expect(findPage(pages, "E8.today")?.key).toBe("E8");
    expect(findPage(pages, "nothing")).toBeUndefined();
    for (const { id } of source.items)
      expect(findPage(pages, pageKey(source, id))?.items.map((one) => one.id)).toContain(id);
    const [first, second, third] = pages;
    if (!first || !second || !third) throw new Error("three pages");
    expect(placeOf(pages, second)).toMatchObject({ at: 2, of: 3, previous: first, next: third });
    expect(placeOf(pages, first).previous).toBeNull();
  });
});

describe("words", () => {
  it("say which theme sets two audiences apart, and how little that may mean", () => {
    const cell = (who: string, count: number, n: number) => ({
      audience: who,
      count,
      n,
      interval: null,
      typical: false,
      quotes: [],
    });
    const text: AnalysisResult["texts"][number] = {
      questionId: "A1",
      prompt: "Why?",
      starter: null,
      embedder: "",
      clustered: true,
      note: null,
      nonAnswers: [],
      meet: [],
      themes: [
        {
          id: "x",
          label: "One way of working",
          labelSource: "person",
          keywords: [],
          cells: [cell("execs", 1, 7), cell("staff", 7, 9)],
        },
      ],
    };
    const divergence = {
      title: "One way of working as the purpose",
      a: "staff",
      b: "execs",
      certainty: "clear",
    } as never;
    expect(plainText(textFinding(text, divergence, audiences))).toBe(
      "7 of 9 PMO staff wrote about one way of working, against 1 of 7 executives.",
    );
    expect(plainText(textFinding(text, null, audiences))).toContain("no proof that they agree");
    expect(plainText(textFinding({ ...text, themes: [] }, null, audiences))).toMatch(/^Hidden/);
  });
});
