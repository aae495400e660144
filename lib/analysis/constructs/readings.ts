import type { AnalysisResult } from "../result";
import type { VisibleItem, VisiblePanel } from "../suppression";
import { customerMatch } from "./customer-match";
import { effortGaps, mirrorGaps } from "./effort-gaps";
import { guessAccuracy } from "./guess-accuracy";
import { ladderReach, outcomePull } from "./outcome-pull";
import { stanceArrows } from "./stance-arrows";
import { worthBalance } from "./worth-balance";

export type Reading = AnalysisResult["readings"][number];

/** The other outputs of the instrument, one sentence each; what was not asked, or not of enough people, is absent. */
export function readingsOf(panel: VisiblePanel, stances: readonly VisibleItem[]): Reading[] {
  return [
    ...outcomePull(panel),
    ...ladderReach(panel),
    ...stanceArrows(panel),
    ...effortGaps(panel),
    ...mirrorGaps(panel),
    ...worthBalance(panel),
    ...customerMatch(panel, stances),
    ...guessAccuracy(panel),
  ];
}
