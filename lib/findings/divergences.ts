import type { Contrast } from "@/lib/analysis/contrasts";
import type { Divergence } from "@/lib/analysis/result-findings";
import { type Audiences, contrastAbout, contrastSentence, contrastTitle } from "./contrast-words";

/** One row of "where we diverge". */
export function divergenceOf(contrast: Contrast, audiences: Audiences): Divergence {
  const { itemId, high, low, certainty, gap, range, spots, item } = contrast;
  return {
    itemId,
    title: contrastTitle(contrast),
    about: contrastAbout(contrast),
    a: high,
    b: low,
    certainty,
    gap,
    sentence: contrastSentence(contrast, audiences),
    range: {
      ...range,
      hollow: item.measure === "should",
      points: spots.map(({ audience, value }) => ({ audience, value })),
    },
  };
}
