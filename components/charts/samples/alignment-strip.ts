import type { SharedStrip } from "@/lib/analysis/result";
import { rich } from "@/lib/findings/rich-text";
import { alignmentPictures } from "../pictures/alignment-strip";
import type { ChartSample, SampleState } from "./sample";
import { sampleSurvey } from "./sample-survey";

type Numbers = readonly [shared: number, lo: number, hi: number, pairs: readonly number[]] | null;

const STRIPS = [
  { construct: "purpose", title: "Purpose", question: "What should it be here for?" },
  { construct: "worth", title: "Worth", question: "Does it repay effort and money?" },
  { construct: "value", title: "Value", question: "Which drivers should it move?" },
  { construct: "effort", title: "Effort", question: "Where should its effort go?" },
] as const;
const APART: readonly Numbers[] = [
  [28, 14, 46, [28, 37, 43]],
  [33, 13, 52, [79, 40, 33]],
  [54, 45, 63, [80, 54, 64]],
  [76, 66, 84, [84, 90, 78]],
];
const SAMPLES: Readonly<Record<SampleState, readonly Numbers[]>> = {
  small: APART,
  large: [
    [28, 26, 30, [28, 37, 43]],
    [33, 31, 35, [79, 40, 33]],
    [54, 53, 55, [80, 54, 64]],
    [76, 75, 77, [84, 90, 78]],
  ],
  ties: [
    [50, 40, 60, [50, 50, 50]],
    [50, 40, 60, [49, 50, 50.5]],
    [97, 90, 100, [98, 98, 98]],
    [2, 0, 9, [1, 1, 1]],
  ],
  hidden: [[39, 20, 60, [39]], null, [64, 50, 70, [64]], [78, 70, 84, [78]]],
  equal: STRIPS.map(() => [60, 50, 70, [60, 60, 60]]),
  extreme: [
    [0, 0, 0, [0, 0, 0]],
    [100, 100, 100, [100, 100, 100]],
    [0, 0, 100, [0, 100, 0]],
    [50, 0, 100, [0, 50, 100]],
  ],
  "long labels": APART,
};

export const alignmentSample: ChartSample = {
  kind: "alignment-strip",
  make: (state) => {
    const result = sampleSurvey(state);
    const ids = result.audiences.filter(({ numbers }) => numbers).map(({ id }) => id);
    const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ a, b })));
    const longer = state === "long labels" ? " and everything that goes with it" : "";
    const shared = STRIPS.map((strip, i): SharedStrip => {
      const numbers = SAMPLES[state][i];
      const named = { ...strip, title: strip.title + longer, question: strip.question + longer, reading: [] };
      if (!numbers) return { ...named, measure: { status: "unmeasured", reason: "too-few" } };
      const [all, lo, hi, each] = numbers;
      const value = {
        shared: all,
        plugIn: all,
        interval: { lo, hi },
        pairs: pairs.map((pair, k) => ({ ...pair, shared: each[k] ?? all })),
      };
      return { ...named, measure: { status: "measured", value } };
    });
    const agree = rich("How much of the answers is shared, in the state “", state, "”.");
    return alignmentPictures({ ...result, shared, headline: { ...result.headline, agree } })[0]?.make() ?? null;
  },
};
