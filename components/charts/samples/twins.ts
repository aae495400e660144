import type { AnalysisResult } from "@/lib/analysis/result";
import type { OrdinalScale } from "@/lib/charts/word-axis";
import { dumbbellPictures } from "../pictures/dumbbell";
import { ladderPictures } from "../pictures/ladder";
import { twinDotsPictures } from "../pictures/twin-dots";
import type { ChartSample, SampleState } from "./sample";
import { type Middles, middlesIn, sampleOrdinal } from "./sample-answers";
import { sampleSurvey } from "./sample-survey";

type Story = {
  readonly questionId: string;
  readonly construct: string;
  readonly label: string;
  readonly scale: OrdinalScale;
  readonly today: Middles;
  readonly should: Middles;
};

const EFFORT: Story = {
  questionId: "E8",
  construct: "effort",
  label: "Tracking and securing benefits",
  scale: { lo: 1, hi: 5, loLabel: "none", hiLabel: "most", steps: ["none", "little", "some", "a lot", "most"] },
  today: [2, 2, 3],
  should: [4, 4, 3],
};
const OUTCOME: Story = {
  questionId: "D2",
  construct: "outcome",
  label: "What the PMO watches: dates or reasons",
  scale: { lo: 1, hi: 7, loLabel: "dates", hiLabel: "reasons" },
  today: [2, 2, 4],
  should: [6, 5, 4],
};
const REACH: Story = {
  questionId: "D5",
  construct: "outcome",
  label: "How far responsibility reaches",
  scale: {
    lo: 1,
    hi: 5,
    loLabel: "means in place",
    hiLabel: "strategic goal moved",
    steps: [
      "means in place",
      "things delivered",
      "ways of working changed",
      "benefits showing",
      "strategic goal moved",
    ],
  },
  today: [2, 2, 3],
  should: [4, 3, 4],
};

/** A result in which one question was asked of today and of should be. */
function askedTwice(state: SampleState, story: Story): AnalysisResult {
  const result = sampleSurvey(state);
  const longer = state === "long labels" ? ", also long after the project is closed and everybody has moved on" : "";
  const { questionId, construct, today, should } = story;
  const scale =
    state === "long labels"
      ? { ...story.scale, hiLabel: `${story.scale.hiLabel}, whatever it takes of everybody` }
      : story.scale;
  const item = (measure: "today" | "should", middles: Middles) =>
    sampleOrdinal(result.audiences, state, {
      id: `${questionId}.${measure}`,
      questionId,
      construct,
      label: story.label + longer,
      measure,
      scale,
      middles: middlesIn(state, scale, middles),
    });
  return { ...result, items: [item("today", today), item("should", should)] };
}

export const dumbbellSample: ChartSample = {
  kind: "dumbbell",
  make: (state) => dumbbellPictures(askedTwice(state, EFFORT))[0]?.make() ?? null,
};

export const twinDotsSample: ChartSample = {
  kind: "twin-dots",
  make: (state) => twinDotsPictures(askedTwice(state, OUTCOME))[0]?.make() ?? null,
};

export const ladderSample: ChartSample = {
  kind: "ladder",
  make: (state) => {
    const result = askedTwice(state, REACH);
    const reading = {
      id: `ladder-reach/${REACH.questionId}`,
      title: "Ladder reach",
      value: 1,
      audience: "pmo-staff",
      sentence: [
        { text: "PMO staff", audience: "pmo-staff" },
        { text: ": “things delivered” today, “benefits showing” should be." },
      ],
    };
    return ladderPictures({ ...result, readings: [reading] })[0]?.make() ?? null;
  },
};
