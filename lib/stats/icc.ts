import { mean } from "./mean";

/** A sum of squares without the dust that rounding leaves where it ought to be 0. */
function settled(part: number, whole: number): number {
  return part <= 1e-12 * whole ? 0 : part;
}

export type OneWayIcc = { readonly icc1: number | null; readonly icc2: number | null };

/**
 * How much of the variance lies between teams: ICC(1) for one person, ICC(2) for a team's mean.
 *
 * ICC(1) = (MSB − MSW) / (MSB + (k − 1) MSW), ICC(2) = (MSB − MSW) / MSB, k = mean team size. Both may be below 0.
 *
 * @param groups values of each team; empty teams are left out
 * @returns null where there are fewer than two teams, no team of two, or no variance
 * @throws RangeError on a value that is not finite
 * @see Shrout & Fleiss (1979), Psychological Bulletin 86; Bliese (2000)
 */
export function oneWayIcc(groups: readonly (readonly number[])[]): OneWayIcc {
  const present = groups.filter((values) => values.length > 0);
  const n = present.reduce((so, values) => so + values.length, 0);
  if (present.length < 2 || n === present.length) return { icc1: null, icc2: null };
  const grand = mean(present.flat()) ?? 0;
  let [between, within] = [0, 0];
  for (const values of present) {
    const centre = mean(values) ?? 0;
    between += values.length * (centre - grand) ** 2;
    for (const value of values) within += (value - centre) ** 2;
  }
  const all = between + within;
  const msb = settled(between, all) / (present.length - 1);
  const msw = settled(within, all) / (n - present.length);
  const base = msb + (n / present.length - 1) * msw;
  return { icc1: base > 0 ? (msb - msw) / base : null, icc2: msb > 0 ? (msb - msw) / msb : null };
}

export type ShroutFleiss = {
  readonly single: readonly [number | null, number | null, number | null];
  readonly average: readonly [number | null, number | null, number | null];
};

/**
 * The six intraclass correlations of Shrout and Fleiss: models 1–3, for a single rater and for the mean of all.
 *
 * @param rows one per target, one value per rater
 * @returns each null where undefined: fewer than two targets or raters, or no positive variance to divide by
 * @throws RangeError on ragged rows or a value that is not finite
 * @see Shrout & Fleiss (1979), Psychological Bulletin 86, doi:10.1037/0033-2909.86.2.420
 */
export function shroutFleiss(rows: readonly (readonly number[])[]): ShroutFleiss {
  const [n, k] = [rows.length, rows[0]?.length ?? 0];
  if (rows.some((row) => row.length !== k)) throw new RangeError("rows differ in length");
  if (n < 2 || k < 2) return { single: [null, null, null], average: [null, null, null] };
  const grand = mean(rows.flat()) ?? 0;
  const raterMeans = Array.from({ length: k }, (_, j) => mean(rows.map((row) => row[j] ?? 0)) ?? 0);
  const all = rows.flat().reduce((so, value) => so + (value - grand) ** 2, 0);
  const targets = settled(
    rows.reduce((so, row) => so + k * ((mean(row) ?? 0) - grand) ** 2, 0),
    all,
  );
  const raters = settled(
    raterMeans.reduce((so, m) => so + n * (m - grand) ** 2, 0),
    all,
  );
  const bms = targets / (n - 1);
  const jms = raters / (k - 1);
  const ems = settled(all - targets - raters, all) / ((n - 1) * (k - 1));
  const wms = settled(all - targets, all) / (n * (k - 1));
  const ratio = (top: number, base: number) => (base > 1e-12 * all ? top / base : null);
  return {
    single: [
      ratio(bms - wms, bms + (k - 1) * wms),
      ratio(bms - ems, bms + (k - 1) * ems + (k * (jms - ems)) / n),
      ratio(bms - ems, bms + (k - 1) * ems),
    ],
    average: [ratio(bms - wms, bms), ratio(bms - ems, bms + (jms - ems) / n), ratio(bms - ems, bms)],
  };
}
