export type AlphaMetric = "nominal" | "ordinal" | "interval" | "ratio";

type Coincidences = { readonly values: readonly number[]; readonly cells: readonly Float64Array[] };

/** How often two coders of one unit gave each pair of values; every unit weighs as many values as it has. */
function coincidences(rows: readonly (readonly (number | null)[])[]): Coincidences {
  const length = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const units = Array.from({ length }, (_, u) =>
    rows.map((row) => row[u] ?? null).filter((value) => value !== null),
  ).filter((given) => given.length > 1);
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const places = new Map(values.map((value, c) => [value, c]));
  const cells = values.map(() => new Float64Array(values.length));
  for (const given of units) {
    for (const [i, first] of given.entries()) {
      for (const [j, second] of given.entries()) {
        const row = cells[places.get(first) ?? 0];
        const k = places.get(second) ?? 0;
        if (i !== j && row) row[k] = (row[k] ?? 0) + 1 / (given.length - 1);
      }
    }
  }
  return { values, cells };
}

function squaredDifference(metric: AlphaMetric, values: readonly number[], sums: readonly number[]) {
  const below = [0];
  for (const [c, sum] of sums.entries()) below.push((below[c] ?? 0) + sum);
  return (c: number, k: number): number => {
    const [x, y] = [values[c] ?? 0, values[k] ?? 0];
    if (metric === "nominal") return c === k ? 0 : 1;
    if (metric === "interval") return (x - y) ** 2;
    if (metric === "ratio") return x + y === 0 ? 0 : ((x - y) / (x + y)) ** 2;
    const [from, to] = [Math.min(c, k), Math.max(c, k)];
    const between = (below[to + 1] ?? 0) - (below[from] ?? 0);
    return (between - ((sums[c] ?? 0) + (sums[k] ?? 0)) / 2) ** 2;
  };
}

/**
 * Krippendorff's alpha: agreement of coders beyond chance; 1 perfect, 0 chance, below 0 systematic disagreement.
 *
 * .80 is good, .667 the least for tentative conclusions. Units with a single value do not count.
 *
 * @param rows one per coder, one value per unit; null: not coded. Nominal categories are numbered
 * @param metric how far two values are apart
 * @returns null when no unit was coded twice, all values are the same, or a value is negative on a ratio scale
 * @throws RangeError on a value that is not finite
 * @see Krippendorff (2011), Computing Krippendorff's Alpha-Reliability
 */
export function krippendorffAlpha(rows: readonly (readonly (number | null)[])[], metric: AlphaMetric): number | null {
  const given = rows.flatMap((row) => row.filter((value) => value !== null));
  if (!given.every(Number.isFinite)) throw new RangeError("a value is not finite");
  if (metric === "ratio" && given.some((value) => value < 0)) return null;
  const { values, cells } = coincidences(rows);
  const sums = cells.map((row) => row.reduce((so, n) => so + n, 0));
  const n = sums.reduce((so, sum) => so + sum, 0);
  const difference = squaredDifference(metric, values, sums);
  let [observed, expected] = [0, 0];
  for (const [c, row] of cells.entries()) {
    for (const [k, count] of row.entries()) {
      if (c === k) continue;
      observed += count * difference(c, k);
      expected += (sums[c] ?? 0) * (sums[k] ?? 0) * difference(c, k);
    }
  }
  return expected > 0 ? 1 - ((n - 1) * observed) / expected : null;
}
