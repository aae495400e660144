import type { Divergence } from "@/lib/analysis/result-findings";
import type { OpinionGroups } from "@/lib/analysis/result-groups";
import type { Perception } from "@/lib/analysis/result-perceptions";
import type { Picture } from "../picture";
import { opinionMapPictures } from "../pictures/opinion-map";
import { perceptionPictures } from "../pictures/perception-arrows";
import { rangeRowsPictures } from "../pictures/range-rows";
import { slopePicture } from "../pictures/slope";
import type { ChartSample, SampleState } from "./sample";
import { sampleOrdinal, samplePoints } from "./sample-answers";
import { sampleSurvey } from "./sample-survey";

/** Three values between 0 and 1: the story, one place for all, or the ends. */
function placesIn(state: SampleState, story: readonly number[]): readonly number[] {
  if (state === "equal" || state === "ties") return [0.5, 0.5, 0.5];
  return state === "extreme" ? [0, 1, 1] : story;
}
const long = (state: SampleState, words: string) =>
  state === "long labels" ? `${words}, wherever it is done and whoever has asked for it` : words;

const ROWS = [
  { title: "What the PMO watches", about: "should be", lo: "dates", hi: "reasons", at: [0.9, 0.7, 0.5], sure: "clear" },
  {
    title: "Is it worth it?",
    about: "today",
    lo: "costs outweigh",
    hi: "benefits outweigh",
    at: [0.3, 0.3, 0.8],
    sure: "possible",
  },
  { title: "Coaching people", about: "effort, should be", lo: "none", hi: "most", at: [0.55, 0.72, 0.6], sure: "none" },
] as const;

export const rangeRowsSample: ChartSample = {
  kind: "range-rows",
  make: (state) => {
    const result = sampleSurvey(state);
    const divergences = ROWS.map(({ title, about, lo, hi, at, sure }, k): Divergence => {
      const points = result.audiences.flatMap(({ id, numbers }, i) =>
        numbers ? [{ audience: id, value: 100 * (placesIn(state, at)[i] ?? 0) }] : [],
      );
      return {
        itemId: `Q${k}`,
        title: long(state, title),
        about,
        a: "stakeholders",
        b: "pmo-staff",
        certainty: sure,
        gap: 0.3,
        sentence: [{ text: "In 94 of 100 random pairs, one sits nearer the right end." }],
        range: { lo: 0, hi: 100, loLabel: lo, hiLabel: long(state, hi), hollow: about !== "today", points },
      };
    });
    return rangeRowsPictures({ ...result, divergences })[0]?.make() ?? null;
  },
};

export const perceptionSample: ChartSample = {
  kind: "perception-arrows",
  make: (state) => {
    const result = sampleSurvey(state);
    if (state === "equal" || state === "extreme") return guessesOnScale(state);
    const about = samplePoints(result.audiences, {
      id: "B1.should",
      questionId: "B1",
      construct: "purpose",
      label: long(state, "What the PMO is here for"),
      measure: "should",
      options: [],
      means: [],
    });
    const shown = result.audiences.filter(({ numbers }) => numbers);
    const guesses = shown.flatMap((who) => shown.filter((whom) => whom !== who).map((whom) => ({ who, whom })));
    const perceptions = guesses.map(({ who, whom }, k): Perception => {
      const [accuracy = 0, best = 0] = placesIn(state, [0.15 + 0.06 * k, 0.6]);
      return {
        kind: "choice",
        itemId: "I1",
        aboutId: about.id,
        predictor: who.id,
        target: whom.id,
        n: who.answered ?? 0,
        sentence: [
          {
            text: `What ${who.many} guess of ${whom.many} is right in ${Math.round(100 * accuracy)} of 100 pairs of people.`,
          },
        ],
        accuracy,
        interval: { lo: Math.max(0, accuracy - 0.12), hi: Math.min(1, accuracy + 0.16) },
        best,
        misplaced: 0.5,
      };
    });
    return perceptionPictures({ ...result, items: [about], perceptions })[0]?.make() ?? null;
  },
};

/** Guesses of an ordered answer: all right, or from one end of the scale to the other. */
function guessesOnScale(state: SampleState): Picture | null {
  const result = sampleSurvey(state);
  const [lo, hi] = [1, 5];
  const about = sampleOrdinal(result.audiences, state, {
    id: "E8.should",
    questionId: "E8",
    construct: "effort",
    label: "Tracking and securing benefits",
    measure: "should",
    scale: { lo, hi, loLabel: "none", hiLabel: "most", steps: ["none", "little", "some", "a lot", "most"] },
    middles: state === "equal" ? [3, 3, 3] : [lo, hi, hi],
  });
  const perceptions = result.audiences.flatMap((who) =>
    result.audiences
      .filter((whom) => whom !== who)
      .map((whom): Perception => {
        const isLow = whom.id === result.audiences[0]?.id;
        return {
          kind: "scale",
          itemId: "I2",
          aboutId: about.id,
          predictor: who.id,
          target: whom.id,
          n: who.answered ?? 0,
          sentence: [{ text: `What ${who.many} believe of ${whom.many}, in the state “${state}”.` }],
          bias: state === "equal" ? 0 : isLow ? 1 : -1,
          accuracy: state === "equal" ? 100 : 0,
          actualGap: 0,
          perceivedGap: null,
          falsePolarisation: null,
          interval: null,
          meaning: null,
          aligned: null,
          aware: null,
        };
      }),
  );
  return perceptionPictures({ ...result, items: [about], perceptions })[0]?.make() ?? null;
}

export const opinionMapSample: ChartSample = {
  kind: "opinion-map",
  make: (state) => {
    const result = sampleSurvey(state);
    const people = result.audiences.reduce((sum, { answered }) => sum + (answered ?? 0), 0);
    const centres = result.audiences.flatMap(({ id, numbers }, i) =>
      numbers ? [{ audience: id, x: 3 * (placesIn(state, [0, 0.2, 0.9])[i] ?? 0), y: i % 2 === 0 ? 0 : 0.4 }] : [],
    );
    const group = (id: string, size: number, x: number) => ({
      id,
      size,
      stands: [],
      centre: { x, y: 0.2, spread: 0.7 },
    });
    const opinionGroups: OpinionGroups = {
      items: 31,
      people,
      explainedByAudience: 0.41,
      sentence: [{ text: "The real camps follow the org chart only in part.", strong: true }],
      outcome:
        state === "equal"
          ? { status: "none", reason: "not-apart" }
          : {
              status: "groups",
              silhouette: 0.4,
              stability: 0.8,
              separate: true,
              consensus: [],
              groups: [group("A", Math.ceil(people * 0.6), 0.3), group("B", Math.floor(people * 0.4), 2.6)],
              across: { follow: "partly", rand: null, table: null, because: null, centres },
            },
    };
    return opinionMapPictures({ ...result, opinionGroups })[0]?.make() ?? null;
  },
};

export const slopeSample: ChartSample = {
  kind: "slope",
  make: (state) => {
    const { audiences, survey } = sampleSurvey(state);
    const steps = ["none", "little", "some", "a lot", "most"].map((step) => long(state, step));
    const means = (story: readonly number[], share: number) =>
      audiences.map(({ id, numbers, answered }, i) => ({
        audience: id,
        mean: numbers ? 1 + 4 * (placesIn(state, story)[i] ?? 0) : null,
        n: numbers && answered !== null ? Math.ceil(answered * share) : null,
      }));
    return slopePicture({
      id: "slope-E8",
      title: "Tracking and securing benefits, should be: before and after",
      finding: [{ text: "In the room the three audiences came closer." }],
      scale: { lo: 1, hi: 5, loLabel: "none", hiLabel: "most", steps },
      audiences,
      before: { label: "survey", means: means([0.85, 0.65, 0.55], 1) },
      after: { label: "room", means: means([0.75, 0.74, 0.72], 0.7) },
      hollow: true,
      survey,
    });
  },
};
