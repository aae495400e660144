import { statementPictures } from "../pictures/statement-bars";
import type { ChartSample, SampleState } from "./sample";
import { sampleItem } from "./sample-items";
import { sampleSurvey } from "./sample-survey";

type Stances = readonly [agree: number, disagree: number, unsure: number];
const ANSWERS: Readonly<Record<SampleState, readonly [Stances, Stances, Stances]>> = {
  small: [
    [5, 1, 1],
    [13, 2, 3],
    [7, 1, 1],
  ],
  large: [
    [120, 60, 32],
    [400, 160, 80],
    [20, 208, 10],
  ],
  ties: [
    [4, 4, 0],
    [8, 8, 0],
    [4, 4, 0],
  ],
  hidden: [
    [0, 0, 0],
    [13, 2, 3],
    [7, 1, 1],
  ],
  equal: [
    [6, 2, 2],
    [6, 2, 2],
    [6, 2, 2],
  ],
  extreme: [
    [5, 0, 0],
    [0, 40, 0],
    [0, 0, 8],
  ],
  "long labels": [
    [5, 1, 1],
    [13, 2, 3],
    [7, 1, 1],
  ],
};

export const statementSample: ChartSample = {
  kind: "statement-bars",
  make: (state) => {
    const result = sampleSurvey(state);
    const longer = state === "long labels" ? ", whoever has asked for it and whatever it has cost until then" : "";
    const item = sampleItem(result.audiences, {
      id: "H2.stop",
      label: `The PMO should be able to stop a project${longer}.`,
      scale: { type: "agree" },
      counts: ANSWERS[state].map(([agree, disagree, unsure]) => [
        [-1, disagree],
        [0, unsure],
        [1, agree],
      ]),
    });
    return statementPictures({ ...result, items: [item] })[0]?.make() ?? null;
  },
};
