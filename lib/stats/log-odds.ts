/** One feature's log-odds in one group and its z-score. */
export type LogOdds = { readonly delta: number; readonly z: number };

/** A feature's prior count and that of all others together. */
type Prior = { readonly own: number; readonly others: number };

function compare(y: number, n: number, prior: Prior): { logOdds: number; variance: number } | null {
  const rest = n - y + prior.others;
  if (!(y + prior.own > 0 && rest > 0)) return null;
  return { logOdds: Math.log((y + prior.own) / rest), variance: 1 / (y + prior.own) };
}

function difference(own: { y: number; n: number }, other: { y: number; n: number }, prior: Prior): LogOdds | null {
  const a = compare(own.y, own.n, prior);
  const b = compare(other.y, other.n, prior);
  if (!a || !b) return null;
  const delta = a.logOdds - b.logOdds;
  return { delta, z: delta / Math.sqrt(a.variance + b.variance) };
}

function sums(counts: readonly (readonly number[])[]) {
  const features = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== features)) throw new RangeError("groups differ in features");
  if (counts.flat().some((n) => !(n >= 0 && Number.isFinite(n)))) throw new RangeError("a count is negative");
  const pooled = Array.from({ length: features }, (_, w) => counts.reduce((so, row) => so + (row[w] ?? 0), 0));
  const groups = counts.map((row) => row.reduce((so, n) => so + n, 0));
  return { pooled, groups, all: groups.reduce((so, n) => so + n, 0) };
}

/**
 * Which words or themes are typical of a group: log-odds against the rest, with an informative Dirichlet prior.
 *
 * z > 1.96 marks "typical"; it ranks, it is not a test. The prior pulls rare features towards 0.
 *
 * @param counts counts[group][feature], each ≥ 0
 * @param priorMass α₀: 10 suits themes, 500 words; α_w = α₀ × pooled share of w
 * @returns the same shape; null where a feature never, or nothing else ever, occurs
 * @throws RangeError on unequal rows, a negative count, or a prior that is not positive
 * @see Monroe, Colaresi & Quinn (2008), Political Analysis 16, doi:10.1093/pan/mpn018
 */
export function logOdds(counts: readonly (readonly number[])[], priorMass: number): (LogOdds | null)[][] {
  if (!(priorMass > 0 && Number.isFinite(priorMass))) throw new RangeError(`prior ${priorMass}`);
  const { pooled, groups, all } = sums(counts);
  return counts.map((row, g) =>
    row.map((y, w) => {
      const n = groups[g] ?? 0;
      const inAll = pooled[w] ?? 0;
      if (all === 0) return null;
      const prior = { own: (priorMass * inAll) / all, others: (priorMass * (all - inAll)) / all };
      return difference({ y, n }, { y: inAll - y, n: all - n }, prior);
    }),
  );
}

/**
 * The variant that compares a group with the whole corpus, itself and every group's prior included; for comparison
 * with R's tidylo only.
 *
 * @param counts counts[group][feature], each ≥ 0; null: the table has no row for it, so that it gets no prior either
 * @param kind of prior added to every count: the feature's corpus count, or one number for all
 * @returns the same shape; null where undefined
 * @throws RangeError on unequal rows or a negative count
 */
export function logOddsAgainstAll(
  counts: readonly (readonly (number | null)[])[],
  kind: "informative" | number,
): (LogOdds | null)[][] {
  const { pooled } = sums(counts.map((row) => row.map((y) => y ?? 0)));
  const filled = counts.map((row) =>
    row.map((y, w) => (y === null ? 0 : y + (kind === "informative" ? (pooled[w] ?? 0) : kind))),
  );
  const { pooled: inAll, groups, all } = sums(filled);
  const none = { own: 0, others: 0 };
  return filled.map((row, g) =>
    row.map((y, w) => difference({ y, n: groups[g] ?? 0 }, { y: inAll[w] ?? 0, n: all }, none)),
  );
}
