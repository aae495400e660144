export type AlignmentLabel = "aligned" | "mostly aligned" | "weakly aligned" | "opposed";

/** Smallest kappa of each label but the last; conventions, not laws. */
export type LabelCuts = { readonly aligned: number; readonly mostly: number; readonly weakly: number };

export const LABEL_CUTS: LabelCuts = { aligned: 0.6, mostly: 0.375, weakly: 0 };

/**
 * Index free of its answer type: 1 everybody alike, 0 no better than random answers, below 0 worse.
 *
 * @param index 0–100
 * @param atRandom index of random answers, 0 ≤ atRandom < 100
 * @throws RangeError on an `atRandom` outside [0, 100)
 */
export function alignmentKappa(index: number, atRandom: number): number {
  if (!(atRandom >= 0 && atRandom < 100)) throw new RangeError(`random answers at ${atRandom}`);
  return (index - atRandom) / (100 - atRandom);
}

function labelOf(kappa: number, cuts: LabelCuts): AlignmentLabel {
  const rounded = kappa + 1e-12;
  if (rounded >= cuts.aligned) return "aligned";
  if (rounded >= cuts.mostly) return "mostly aligned";
  return rounded >= cuts.weakly ? "weakly aligned" : "opposed";
}

/**
 * Label of an index, honest about its interval.
 *
 * @param low, high interval of the index, 0–100
 * @returns one label when the whole interval lies in its band, else the labels of both ends, lower one first
 * @throws RangeError when low > high or `atRandom` is outside [0, 100)
 */
export function alignmentLabel(
  low: number,
  high: number,
  atRandom: number,
  cuts: LabelCuts = LABEL_CUTS,
): readonly AlignmentLabel[] {
  if (!(low <= high)) throw new RangeError(`interval ${low}…${high}`);
  const [worst, best] = [low, high].map((end) => labelOf(alignmentKappa(end, atRandom), cuts));
  if (!worst || !best || worst === best) return worst ? [worst] : [];
  return [worst, best];
}
