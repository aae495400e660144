import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/findings/rich-text";
import { answering, instrumentOf, type People, snapshotOf, together } from "@/tests/factories/snapshot";
import { compareAll } from "../family";
import { panelOf } from "../panel";
import { perception } from "../result-perceptions";
import { visiblePanel } from "../suppression";
import { perceptionsOf } from "./perceptions";

const steps = ["never", "rarely", "sometimes", "often", "always"];
const guess = (about: string, options: readonly string[]) => ({
  kind: "guess-audience",
  id: "G",
  construct: "perception",
  prompt: "What do the others say?",
  about,
  options: options.map((label, i) => ({ id: `o${i + 1}`, label })),
});
const scale = { kind: "likert", id: "Q", prompt: "How often?", steps };
const choice = {
  kind: "single-choice",
  id: "Q",
  prompt: "Which?",
  options: ["o1", "o2", "o3"].map((id) => ({ id, label: id })),
};

async function perceptions(questions: readonly object[], people: People) {
  const snapshot = snapshotOf(people, { instrument: instrumentOf(["alphas", "betas"], questions) });
  const panel = visiblePanel(panelOf(snapshot), snapshot.thresholds);
  const compared = await compareAll(panel.items, "1", async () => {});
  return perceptionsOf(panel, compared).map((one) => perception.parse(one));
}

const guesses = (target: string, options: readonly (number | undefined)[]) =>
  answering(
    "G",
    options.map((option) => (option === undefined ? undefined : { [target]: `o${option}` })),
  );

const [found, ...others] = await perceptions([scale, guess("Q", steps)], {
  // They answer 4 on average and believe the others answer 1.2; these answer 3.5.
  alphas: together(answering("Q", [4, 4, 4, 5, 3]), guesses("betas", [1, 1, 1, 1, 2])),
  betas: answering("Q", [3, 3, 4, 4, 3, 4]),
});

describe("guesses on a scale", () => {
  it("are held against what was answered", () => {
    expect(others).toEqual([]);
    if (found?.kind !== "scale") throw new Error("no guess on a scale");
    expect(found).toMatchObject({ predictor: "alphas", target: "betas", n: 5 });
    expect(found.bias).toBeCloseTo((1.2 - 3.5) / 4, 12);
    expect(found.accuracy).toBeCloseTo(100 * (1 - (4 * 2.5 + 1.5) / 5 / 4), 12);
    expect(found.actualGap).toBeCloseTo((4 - 3.5) / 4, 12);
    expect(found.perceivedGap).toBeCloseTo((4 - 1.2) / 4, 12);
    expect(found.falsePolarisation).toBeCloseTo(0.7 - 0.125, 12);
  });

  it("say what they mean", () => {
    expect(found).toMatchObject({ meaning: "overestimates", aligned: null, aware: null });
    expect(plainText(found?.sentence ?? [])).toBe(
      "Alphas think they differ more from betas than they do: 70 of 100 of the scale believed, 13 real.",
    );
  });

  it("overlook a difference that is there", async () => {
    const [blind] = await perceptions([scale, guess("Q", steps)], {
      alphas: together(answering("Q", [1, 1, 2, 1, 1]), guesses("betas", [1, 1, 2, 1, 1])),
      betas: answering("Q", [5, 5, 4, 5, 5]),
    });
    expect(blind).toMatchObject({ meaning: "overlooks", aligned: false, aware: false });
    expect(plainText(blind?.sentence ?? [])).toMatch(/^Alphas do not see how far they are from betas: 0 of 100/);
  });

  it("leave out what would tell on the one who gave an answer but no guess", async () => {
    const [careful] = await perceptions([scale, guess("Q", steps)], {
      alphas: together(answering("Q", [4, 4, 4, 5, 3, 1]), guesses("betas", [1, 1, 1, 1, 2, undefined])),
      betas: answering("Q", [3, 3, 4, 4, 3, 4]),
    });
    expect(careful).toMatchObject({ perceivedGap: null, falsePolarisation: null, interval: null, meaning: null });
    expect(plainText(careful?.sentence ?? [])).toBe("Alphas guess betas 58 of 100 of the scale too low.");
  });
});

it("say nothing of alike or apart where there is evidence of neither", async () => {
  const [few] = await perceptions([scale, guess("Q", steps)], {
    alphas: together(answering("Q", [1, 5, 1, 5, 3]), guesses("betas", [1, 5, 1, 5, 3])),
    betas: answering("Q", [1, 1, 5, 5, 4]),
  });
  expect(few).toMatchObject({ meaning: null, aligned: null, aware: null });
  expect(plainText(few?.sentence ?? [])).toBe("How far alphas are from betas: 0 of 100 of the scale believed, 5 real.");
});

describe("guesses of a choice", () => {
  it("are right as often as a guess meets a choice", async () => {
    const [found] = await perceptions([choice, guess("Q", ["o1", "o2", "o3"])], {
      alphas: together(answering("Q", Array(5).fill("o1")), guesses("betas", [1, 1, 1, 2, 2])),
      betas: answering("Q", ["o2", "o2", "o2", "o3", "o1"]),
    });
    if (found?.kind !== "choice") throw new Error("no guess of a choice");
    // 3/5 · 1/5 + 2/5 · 3/5; one guess for all could be right in 3 of 5; 2 of 5 guesses of the first would move.
    expect(found.accuracy).toBeCloseTo(9 / 25, 12);
    expect(found.best).toBeCloseTo(3 / 5, 12);
    expect(found.misplaced).toBeCloseTo(2 / 5, 12);
    expect(plainText(found.sentence)).toBe(
      "What alphas guess of betas is right in 36 of 100 pairs of people; one best guess would be in 60. To spread as the choices do, 40 of 100 guesses would have to move.",
    );
  });

  it("need enough people who guess and enough who are guessed", async () => {
    const asked = [choice, guess("Q", ["o1", "o2", "o3"])];
    const own = answering("Q", Array(5).fill("o1"));
    const betas = answering("Q", Array(5).fill("o2"));
    expect(await perceptions(asked, { alphas: together(own, guesses("betas", [1, 1, 1, 1])), betas })).toEqual([]);
    expect(
      await perceptions(asked, { alphas: together(own, guesses("betas", [1, 1, 1, 1, 1])), betas: betas.slice(1) }),
    ).toEqual([]);
  });
});
