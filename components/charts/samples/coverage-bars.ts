import { coveragePictures } from "../pictures/coverage-bars";
import type { ChartSample } from "./sample";
import { sampleSurvey } from "./sample-survey";

export const coverageSample: ChartSample = {
  kind: "coverage-bars",
  make: (state) => {
    const result = sampleSurvey(state);
    const everybody =
      state === "extreme" ? result.audiences.map((one) => ({ ...one, invited: one.answered })) : result.audiences;
    return coveragePictures({ ...result, audiences: everybody })[0]?.make() ?? null;
  },
};
