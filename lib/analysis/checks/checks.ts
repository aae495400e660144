import type { AnalysisResult } from "../result";
import type { Checks } from "../result-checks";
import type { VisibleItem, VisiblePanel } from "../suppression";
import { checkedItems } from "./checked-items";
import { missingRates } from "./missing-rates";
import { overallTest } from "./overall-test";
import { quadrantOf } from "./quadrant";
import { sensitivityOf } from "./sensitivity";
import { withinAudiences } from "./within";

export type ChecksInput = {
  readonly panel: VisiblePanel;
  readonly stances: readonly VisibleItem[];
  readonly alignment: AnalysisResult["alignment"];
  readonly shared: AnalysisResult["shared"];
  readonly seed: string;
};

/** How far the result can be trusted: see `result-checks`. From what is visible alone. */
export function checksOf({ panel, stances, alignment, shared, seed }: ChecksInput): Checks {
  const items = checkedItems(stances);
  const overall = overallTest(items, panel, seed);
  return {
    sensitivity: sensitivityOf({ panel, items, alignment, shared }),
    missing: missingRates(panel),
    within: withinAudiences(items, panel),
    quadrant: quadrantOf(items, overall),
    overall,
  };
}
