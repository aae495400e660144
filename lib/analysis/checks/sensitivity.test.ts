import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/findings/rich-text";
import { seededRandom } from "@/lib/stats/random";
import { instrumentOf, type People, type Person, snapshotOf } from "@/tests/factories/snapshot";
import { analyse } from "../analyse";
import type { AnalysisResult } from "../result";
import type { Checks } from "../result-checks";

const options = ["cost", "risk", "speed"].map((id) => ({ id, label: `Better ${id}` }));
const QUESTIONS = [
  { id: "F", kind: "rating", construct: "worth", prompt: "Worth?", lo: 0, hi: 10, loLabel: "no", hiLabel: "yes" },
  { id: "E1", kind: "effort-twin", construct: "effort", prompt: "Gates" },
  { id: "E2", kind: "effort-twin", construct: "effort", prompt: "Reports" },
  { id: "E3", kind: "effort-twin", construct: "effort", prompt: "Audits" },
  { id: "G", kind: "single-choice", construct: "customer", prompt: "Customer", options },
  { id: "M", kind: "pick-up-to", construct: "success", prompt: "Success", options, max: 2 },
  { id: "C", kind: "share-chips", construct: "value", prompt: "Points", options },
  { id: "R", kind: "ranking", construct: "other", prompt: "Order", options },
];
const IDS = ["alphas", "betas", "gammas"];

const random = seededRandom("sensitivity");
const whole = (lo: number, hi: number) => lo + Math.floor(random() * (hi - lo + 1));
const id = () => ["cost", "risk", "speed"][whole(0, 2)] ?? "cost";
const person = (lean: number): Person => ({
  F: Math.min(10, whole(0, 6) + lean),
  // Today and wanted differ, so that nobody ticks down a column by chance.
  ...Object.fromEntries(["E1", "E2", "E3"].map((q) => [q, { today: 1, should: whole(2, 5) }])),
  G: id(),
  M: [...new Set([id(), id()])],
  C: { cost: whole(1, 9), risk: whole(0, 9), speed: whole(0, 9) },
  R: [...new Set([id(), id(), "cost", "risk", "speed"])],
});
const group = (n: number, lean: number) => Array.from({ length: n }, () => person(lean));
const PEOPLE = { alphas: group(8, 0), betas: group(12, 2), gammas: group(17, 4) };

const run = (
  people: People,
  questions: readonly object[] = QUESTIONS,
  changes: Parameters<typeof snapshotOf>[1] = {},
) =>
  analyse(snapshotOf(people, { instrument: instrumentOf(Object.keys(people), questions), ...changes }), {
    snapshotHash: "hash",
    embedding: null,
  });
const indexOf = ({ alignment }: AnalysisResult) =>
  alignment.status === "measured" ? alignment.value.index : Number.NaN;
type Choice = Checks["sensitivity"]["choices"][number];
const choiceOf = (result: AnalysisResult, which: Choice["id"]) => {
  const choice = result.checks?.sensitivity.choices.find((one) => one.id === which);
  if (!choice) throw new Error(`no ${which}`);
  return choice.measure;
};
const outcomesOf = (result: AnalysisResult, which: Choice["id"]) => {
  const measure = choiceOf(result, which);
  return measure.status === "measured" ? measure.value.outcomes : [];
};

const result = await run(PEOPLE);

describe("each choice gives the index of a survey made that way", () => {
  it("without one question: the lowest and the highest of all surveys that lack one", async () => {
    const each: number[] = [];
    for (const question of QUESTIONS) {
      each.push(
        indexOf(
          await run(
            PEOPLE,
            QUESTIONS.filter((one) => one !== question),
          ),
        ),
      );
    }
    const outcomes = outcomesOf(result, "without-one-item");
    expect(outcomes[0]?.index).toBeCloseTo(Math.min(...each), 9);
    expect(outcomes.at(-1)?.index).toBeCloseTo(Math.max(...each), 9);
  });

  it.each(IDS)("without %s", async (audience) => {
    const rest = Object.fromEntries(Object.entries(PEOPLE).filter(([one]) => one !== audience));
    const found = outcomesOf(result, "without-one-audience").find(({ without }) => without === audience);
    expect(found?.index).toBeCloseTo(indexOf(await run(rest)), 9);
  });

  it("with a minimum of ten", async () => {
    const stricter = await run(PEOPLE, QUESTIONS, { thresholds: { numbers: 10, words: 10 } });
    expect(outcomesOf(result, "minimum-of-ten")[0]?.index).toBeCloseTo(indexOf(stricter), 9);
    expect(choiceOf(stricter, "minimum-of-ten")).toMatchObject({ status: "unmeasured", reason: "not-applicable" });
  });

  it("with audiences weighed by those invited, or else by those who answered", async () => {
    const one = [QUESTIONS[0] ?? {}];
    const ofTwo = async (a: keyof typeof PEOPLE, b: keyof typeof PEOPLE) =>
      indexOf(await run({ [a]: PEOPLE[a], [b]: PEOPLE[b] }, one));
    const [ab, ac, bc] = [
      await ofTwo("alphas", "betas"),
      await ofTwo("alphas", "gammas"),
      await ofTwo("betas", "gammas"),
    ];
    const weighed = (a: number, b: number, c: number) =>
      (a * b * ab + a * c * ac + b * c * bc) / (a * b + a * c + b * c);
    const audiences = IDS.map((audience, i) => ({ id: audience, invited: [40, 20, 30][i] ?? 0 }));
    const invited = await run(PEOPLE, one, { audiences });
    expect(outcomesOf(invited, "head-count-weights")[0]?.index).toBeCloseTo(weighed(40, 20, 30), 9);
    expect(outcomesOf(await run(PEOPLE, one), "head-count-weights")[0]?.index).toBeCloseTo(weighed(8, 12, 17), 9);
  });
});

describe("people who answer all alike", () => {
  const liner = (n: number): Person[] =>
    Array.from({ length: n }, () => ({ ...person(0), E1: all(3), E2: all(3), E3: all(3) }));
  const all = (value: number) => ({ today: value, should: value });
  const withLiners = (n: number, beside = 12) => ({
    ...PEOPLE,
    betas: [...PEOPLE.betas.slice(0, beside), ...liner(n)],
  });

  it("are left out where they are enough, and enough stay", async () => {
    const found = await run(withLiners(6));
    expect(outcomesOf(found, "without-straight-liners")[0]?.index).toBeCloseTo(indexOf(await run(PEOPLE)), 9);
  });

  it("stay where they are few, or few others are left; that reads as if there were none", async () => {
    const none = choiceOf(result, "without-straight-liners");
    expect(none).toMatchObject({ status: "unmeasured", reason: "suppressed" });
    for (const people of [withLiners(1), withLiners(4), withLiners(6, 4)]) {
      expect(choiceOf(await run(people), "without-straight-liners")).toEqual(none);
    }
  });

  it("stay where few of them answered one of the questions", async () => {
    const people = withLiners(6);
    const betas = people.betas.map((one, i) => (i >= 14 ? { ...one, F: undefined } : one));
    expect(choiceOf(await run({ ...people, betas }), "without-straight-liners")).toMatchObject({
      reason: "suppressed",
    });
  });

  it("are told by what they ticked: a reversed scale does not hide them", async () => {
    const likert = (n: number) => ({
      id: `L${n}`,
      kind: "likert",
      prompt: `L${n}`,
      steps: ["no", "so", "yes"],
      reversed: n % 2 === 0,
    });
    const questions = [1, 2, 3, 4, 5, 6].map(likert);
    const ticked = (value: (n: number) => number) =>
      Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`L${n}`, value(n)]));
    const mixed = Array.from({ length: 9 }, (_, i) => ticked((n) => 1 + ((n * i + n + i) % 3)));
    const ones = Array.from({ length: 6 }, () => ticked(() => 1));
    const found = await run({ alphas: mixed.slice(1), betas: [...mixed.slice(1), ...ones] }, questions);
    expect(choiceOf(found, "without-straight-liners").status).toBe("measured");
  });
});

describe("missing answers", () => {
  const five = (values: readonly unknown[], q: string) => values.map((value) => ({ [q]: value, N: 1 }));
  const beside = { id: "N", kind: "rating", construct: "background", prompt: "N", loLabel: "a", hiLabel: "b" };
  const filled = async (
    question: object,
    q: string,
    own: readonly unknown[],
    other: readonly unknown[],
    fill: unknown,
  ) => indexOf(await run({ alphas: five([...own, fill, fill], q), betas: five(other, q) }, [question, beside]));
  const extremes = async (question: object, q: string, own: readonly unknown[], other: readonly unknown[]) => {
    const gaps = { alphas: five([...own, undefined, undefined], q), betas: five(other, q) };
    return outcomesOf(await run(gaps, [question, beside]), "missing-answers").map(({ index }) => index);
  };
  const [rating, , , , choice, , points, ranking] = QUESTIONS;

  it("of a rating lie at the rounded mean of the others, or at the end farthest from it", async () => {
    const [own, other] = [
      [1, 2, 3, 4, 5],
      [6, 7, 7, 8, 9],
    ];
    const found = await extremes(rating ?? {}, "F", own, other);
    expect(found[0]).toBeCloseTo(await filled(rating ?? {}, "F", own, other, 0), 9);
    expect(found[1]).toBeCloseTo(await filled(rating ?? {}, "F", own, other, 7), 9);
  });
  it("of a choice are what the others choose most, or least", async () => {
    const [own, other] = [
      ["cost", "risk", "speed", "cost", "risk"],
      ["speed", "speed", "speed", "risk", "risk"],
    ];
    const found = await extremes(choice ?? {}, "G", own, other);
    expect(found[0]).toBeCloseTo(await filled(choice ?? {}, "G", own, other, "cost"), 9);
    expect(found[1]).toBeCloseTo(await filled(choice ?? {}, "G", own, other, "speed"), 9);
  });
  it("of points are the others' mean shares, or all on what they give least", async () => {
    const own = [{ cost: 5 }, { cost: 5 }, { risk: 5 }, { risk: 5 }, { speed: 5 }];
    const other = [{ cost: 10 }, { cost: 10 }, { risk: 10 }, { cost: 10 }, { speed: 4, cost: 6 }];
    // Means: cost 3.6/5, risk 1/5, speed .4/5.
    const found = await extremes(points ?? {}, "C", own, other);
    expect(found[0]).toBeCloseTo(await filled(points ?? {}, "C", own, other, { speed: 20 }), 9);
    expect(found[1]).toBeCloseTo(await filled(points ?? {}, "C", own, other, { cost: 72, risk: 20, speed: 8 }), 9);
  });
  it("of an order are the others' order, or that order turned over", async () => {
    const other = Array.from({ length: 5 }, () => ["risk", "speed", "cost"]);
    const own = Array.from({ length: 5 }, () => ["risk", "cost", "speed"]);
    const found = await extremes(ranking ?? {}, "R", own, other);
    expect(found[0]).toBeCloseTo(await filled(ranking ?? {}, "R", own, other, ["cost", "speed", "risk"]), 9);
    expect(found[1]).toBeCloseTo(await filled(ranking ?? {}, "R", own, other, ["risk", "speed", "cost"]), 9);
  });
  it("are no choice where none are missing", () => {
    expect(choiceOf(result, "missing-answers")).toMatchObject({ status: "unmeasured", reason: "not-applicable" });
  });
});

describe("the sentence", () => {
  it("gives the index, its interval and the range of all choices, the index included", () => {
    const { sensitivity } = result.checks ?? {};
    const [lo, hi] = [Math.round(sensitivity?.range?.lo ?? 0), Math.round(sensitivity?.range?.hi ?? 0)];
    const own = result.alignment.status === "measured" ? result.alignment.value : null;
    const ci = `${Math.round(own?.interval?.lo ?? 0)}–${Math.round(own?.interval?.hi ?? 0)}`;
    expect(plainText(sensitivity?.sentence ?? [])).toContain(
      `${Math.round(own?.index ?? 0)} (95% CI ${ci}; ${lo}–${hi} across reasonable choices).`,
    );
    const all = (sensitivity?.choices ?? []).flatMap(({ measure }) =>
      measure.status === "measured" ? measure.value.outcomes.map(({ index }) => index) : [],
    );
    expect(sensitivity?.range).toEqual({
      lo: Math.min(own?.index ?? 0, ...all),
      hi: Math.max(own?.index ?? 0, ...all),
    });
  });

  it("names the choice that changes the label", async () => {
    const same = (n: number, value: number) => Array.from({ length: n }, () => ({ F: value }));
    const people = { alphas: same(8, 1), betas: same(8, 1), gammas: same(8, 9) };
    const found = await run(people, [QUESTIONS[0] ?? {}]);
    // Two of three pairs are eight of ten points apart: 46.7; without the outsiders everybody is alike.
    const outcome = outcomesOf(found, "without-one-audience").find(({ without }) => without === "gammas");
    expect(outcome).toMatchObject({ index: 100, label: "aligned", changesLabel: true });
    expect(plainText(found.checks?.sensitivity.sentence ?? [])).toContain(
      "It would be called “aligned” without gammas",
    );
  });

  it("says so where there is no index", async () => {
    const found = await run({ alphas: PEOPLE.alphas, betas: PEOPLE.betas.slice(0, 3) });
    expect(found.checks?.sensitivity).toMatchObject({ choices: [], range: null });
    expect(plainText(found.checks?.sensitivity.sentence ?? [])).toMatch(/^There is no alignment index/);
  });
});

it("sets other measures beside the index, on their own scales", async () => {
  const camps = Array.from({ length: 12 }, (_, i) => ({ F: i % 2 ? 10 : 0 }));
  const found = await run({ alphas: camps, betas: camps }, [QUESTIONS[0] ?? {}]);
  const value = (which: string) => {
    const measure = found.checks?.sensitivity.others.find(({ id: one }) => one === which)?.measure;
    return measure?.status === "measured" ? measure.value.value : Number.NaN;
  };
  // Two equal camps at the ends: 36 of 66 pairs inside lie apart, half of those between.
  expect(value("pooled-index")).toBeCloseTo(100 * (1 - ((36 / 66 + 1 / 2) / 2) * 2), 9);
  // Variance 12 · 25 / 11 against (11² − 1) / 12 = 10.
  expect(value("mean-rwg")).toBeCloseTo(100 * (1 - (12 * 25) / 11 / 10), 9);
});
