import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/findings/rich-text";
import { answering, instrumentOf, type Person, snapshotOf, together } from "@/tests/factories/snapshot";
import { compareAll } from "../family";
import { panelOf } from "../panel";
import { twinChange } from "../result-changes";
import { visiblePanel } from "../suppression";
import { twinQuestions } from "./twin-questions";

const question = (id: string) => ({ kind: "twin-scale", id, prompt: `${id}?`, left: "dates", right: "reasons" });
const twins = (id: string, today: readonly number[], should: readonly (number | undefined)[]): Person[] =>
  answering(
    id,
    today.map((first, i) => (should[i] === undefined ? { today: first } : { today: first, should: should[i] })),
  );
const same = (n: number, value: number) => Array<number>(n).fill(value);

async function twinsOf(people: Record<string, Person[]>, questions = ["T"]) {
  const snapshot = snapshotOf(people, { instrument: instrumentOf(["alphas", "betas"], questions.map(question)) });
  const panel = visiblePanel(panelOf(snapshot), snapshot.thresholds);
  const compared = await compareAll(panel.items, "1", () => Promise.resolve());
  return twinQuestions(panel, [], compared);
}

describe("what each audience wants to change", () => {
  it("is measured on people who answered both, by hand", async () => {
    const [twin] = await twinsOf({
      // Differences 3, 3, 1, 0, −1; ranks of |3|, |3|, |1|, |−1|: 3.5, 3.5, 1.5, 1.5.
      alphas: twins("T", [1, 2, 3, 4, 5], [4, 5, 4, 4, 4]),
      betas: twins("T", same(5, 4), same(5, 4)),
    });
    const [alphas, betas] = (twin?.changes ?? []).map((change) => twinChange.parse(change));
    expect(alphas).toMatchObject({ audience: "alphas", n: 5, shift: 1 });
    expect(alphas?.mean).toBeCloseTo(6 / 5, 12);
    expect(alphas?.rankBiserial).toBeCloseTo((8.5 - 1.5) / 10, 12);
    // Of 16 signs, 3.5 + 3.5 + 1.5 or more comes up 3 times, and as often on the other side.
    expect(alphas?.p).toBeCloseTo(6 / 16, 12);
    expect(alphas?.q).toBeCloseTo(Math.min(1, (6 / 16) * 2), 12);
    expect(betas).toMatchObject({ mean: 0, meanInterval: null, shift: 0, rankBiserial: 0, p: 1, q: 1 });
  });

  it("is called a wish only if it stands among all questions and audiences", async () => {
    const ids = ["T", "U", "V", "W"];
    const still = ids.slice(1).map((id) => twins(id, same(6, 4), same(6, 4)));
    const six = together(twins("T", same(6, 2), same(6, 5)), ...still);
    const ten = together(
      twins("T", same(12, 2), same(12, 5)),
      ...ids.slice(1).map((id) => twins(id, same(12, 4), same(12, 4))),
    );
    // Six of six: 2 of 64 alone, but one of eight tests. Twelve of twelve: 2 of 4,096.
    const [small] = await twinsOf({ alphas: six, betas: six.map(() => ({ U: { today: 4, should: 4 } })) }, ids);
    expect(plainText(small?.sentence ?? [])).toMatch(/^Alphas may want it/);
    const [large] = await twinsOf({ alphas: ten, betas: six }, ids);
    expect(plainText(large?.sentence ?? [])).toMatch(
      /^Alphas want it to move from “dates” towards “reasons”\. Betas may/,
    );
  });

  it("has no figure where one who answered only today could be worked out, and counts for no family", async () => {
    const alphas = twins("T", [1, 2, 3, 4, 5, 7], [4, 5, 4, 4, 4, undefined]);
    const betas = twins("T", [1, 2, 3, 4, 5], [4, 5, 4, 4, 5]);
    const [twin] = await twinsOf({ alphas, betas });
    const none = { n: null, mean: null, meanInterval: null, shift: null, rankBiserial: null, p: null, q: null };
    expect(twin?.changes?.[0]).toEqual({ audience: "alphas", ...none });
    expect(twin?.changes?.[1]?.q).toBe(twin?.changes?.[1]?.p);
    // The middle answers are those of everybody.
    expect(twin?.shifts[0]?.words).toBe("middle answer 3.5 → 4");
  });
});

describe("what audiences disagree about", () => {
  const [low, high] = [same(12, 2), same(12, 6)];
  const cases = [
    [
      "today",
      low,
      high,
      high,
      high,
      /^Alphas and betas see today differently; in what should be there is no clear gap/,
    ],
    [
      "should",
      low,
      low,
      low,
      high,
      /^Alphas and betas want different things; in how they see today there is no clear gap/,
    ],
    ["both", low, high, low, high, /^Alphas and betas see today differently, and they want different things/],
    ["neither", low, low, high, high, /^No clear gap between audiences/],
  ] as const;

  it.each(cases)("%s", async (about, todayA, todayB, shouldA, shouldB, said) => {
    const [twin] = await twinsOf({ alphas: twins("T", todayA, shouldA), betas: twins("T", todayB, shouldB) });
    expect(twin?.dispute?.about).toBe(about);
    expect(plainText(twin?.dispute?.sentence ?? [])).toMatch(said);
  });

  it("is not said of one audience", async () => {
    const [twin] = await twinsOf({ alphas: twins("T", same(6, 2), same(6, 3)), betas: twins("T", [4], [4]) });
    expect(twin?.dispute).toBeUndefined();
  });
});
