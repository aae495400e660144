import { redrawPictures } from "../pictures/redraw-grid";
import type { ChartSample, SampleState } from "./sample";
import { sampleItem } from "./sample-items";
import { sampleSurvey } from "./sample-survey";

/** Of 100, in how many the gap of each pair keeps its direction. */
const KEPT: Readonly<Record<SampleState, readonly number[]>> = {
  small: [76, 99, 85],
  large: [100, 100, 98],
  ties: [50, 50, 50],
  hidden: [92],
  equal: [60, 60, 60],
  extreme: [100, 0, 1],
  "long labels": [76, 99, 85],
};

export const redrawSample: ChartSample = {
  kind: "redraw-grid",
  make: (state) => {
    const result = sampleSurvey(state);
    const ids = result.audiences.filter(({ numbers }) => numbers).map(({ id }) => id);
    const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ a, b })));
    const end =
      state === "long labels" ? "whether the reasons still hold, long after anybody has asked for them" : "reasons";
    const item = sampleItem(result.audiences, {
      id: "D2.should",
      label: "What the PMO watches",
      scale: { type: "ordinal", lo: 1, hi: 7, loLabel: "dates", hiLabel: end },
      counts: [[[6, 7]], [[5, 18]], [[4, 9]]],
    });
    const compared = pairs.map((pair, k) => ({
      ...pair,
      gap: 0.3 - k * 0.1,
      gapInterval: null,
      byChance: null,
      delta: 0.4,
      deltaInterval: null,
      redraws: KEPT[state][k] ?? 50,
      p: null,
      q: null,
      certainty: "possible" as const,
      aligned: false,
    }));
    return redrawPictures({ ...result, items: [{ ...item, pairs: compared }] })[0]?.make() ?? null;
  },
};
