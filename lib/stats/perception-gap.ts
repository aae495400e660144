import { mean } from "./mean";

export type PerceptionGap = {
  /** (mean prediction − mean actual) / range. */
  readonly bias: number | null;
  /** 100: every prediction hits the actual mean; 0: as wrong as the scale allows. */
  readonly accuracy: number | null;
  /** (mean own − mean actual) / range. */
  readonly actualGap: number | null;
  /** mean(own − prediction) / range, over people who gave both. */
  readonly perceivedGap: number | null;
  /** |perceived| − |actual|: above 0, people believe they differ more than they do. */
  readonly falsePolarisation: number | null;
};

/**
 * What one group believes another answers, against what it does answer.
 *
 * @param predictions of the other group's answer; entry i and `own[i]` come from one person, null is missing
 * @param actual answers of the other group
 * @param own answers of the predicting group
 * @param range width of the scale, > 0
 * @returns shares of the range, each null where answers are missing
 * @throws RangeError on a range that is not positive or lists of predictions and own answers that do not match
 * @see Prentice & Miller (1993), JPSP 64; Lees & Cikara (2020), Nature Human Behaviour 4
 */
export function perceptionGap(
  predictions: readonly (number | null)[],
  actual: readonly (number | null)[],
  own: readonly (number | null)[],
  range: number,
): PerceptionGap {
  if (!(range > 0 && Number.isFinite(range))) throw new RangeError(`range ${range}`);
  if (predictions.length !== own.length) throw new RangeError("predictions and own answers are of different people");
  const given = predictions.filter((p) => p !== null);
  const target = mean(actual.filter((a) => a !== null));
  const meanOwn = mean(own.filter((o) => o !== null));
  const meanPrediction = mean(given);
  const miss = target === null ? null : mean(given.map((p) => Math.abs(p - target)));
  const differences: number[] = [];
  for (const [i, p] of predictions.entries()) {
    const o = own[i] ?? null;
    if (p !== null && o !== null) differences.push(o - p);
  }
  const scaled = (value: number | null) => (value === null ? null : value / range);
  const minus = (x: number | null) => (x === null || target === null ? null : x - target);
  const actualGap = scaled(minus(meanOwn));
  const perceivedGap = scaled(mean(differences));
  return {
    bias: scaled(minus(meanPrediction)),
    accuracy: miss === null ? null : 100 * (1 - miss / range),
    actualGap,
    perceivedGap,
    falsePolarisation:
      actualGap === null || perceivedGap === null ? null : Math.abs(perceivedGap) - Math.abs(actualGap),
  };
}

/** What the difference between perceived and actual gap means; null while its interval includes 0 or it is small. */
export type Misperception = "pluralistic ignorance" | "false consensus" | null;

/**
 * Names a misperception.
 *
 * @param falsePolarisation share of the range; low and high are its confidence limits
 * @throws RangeError when low > high
 */
export function misperception(falsePolarisation: number, low: number, high: number, bound = 0.1): Misperception {
  if (!(low <= high)) throw new RangeError(`interval ${low}…${high}`);
  if (falsePolarisation > bound && low > 0) return "pluralistic ignorance";
  return falsePolarisation < -bound && high < 0 ? "false consensus" : null;
}
