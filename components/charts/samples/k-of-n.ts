import { rich } from "@/lib/findings/rich-text";
import { kOfNPictures } from "../pictures/k-of-n";
import type { ChartSample, SampleState } from "./sample";
import { sampleSurvey } from "./sample-survey";

const NAMED = ["Benefits that last", "Clearing obstacles", "One way of working"];
const SHARES: Readonly<Record<SampleState, readonly number[]>> = {
  small: [0.7, 0.66, 0.78],
  large: [0.31, 0.47, 0.62],
  ties: [0.5, 0.5, 0.5],
  hidden: [0, 0.66, 0.78],
  equal: [0.6, 0.6, 0.6],
  extreme: [0, 1, 0.13],
  "long labels": [0.7, 0.66, 0.78],
};

export const kOfNSample: ChartSample = {
  kind: "k-of-n",
  make: (state) => {
    const result = sampleSurvey(state);
    const cards = result.audiences.map(({ id, answered }, i) => {
      const longer = state === "long labels" ? " for as long as anybody is going to look" : "";
      const count = answered === null ? null : Math.round((SHARES[state][i] ?? 0) * answered);
      return { audience: id, label: count === null ? null : `${NAMED[i]}${longer}`, count, n: answered, sentence: "" };
    });
    const sentence = rich("What each audience names most, in the state “", state, "”.");
    return kOfNPictures({ ...result, headline: { ...result.headline, sentence, cards } })[0]?.make() ?? null;
  },
};
