import { type Random, seededRandom } from "./random";

export type LatentClass = {
  readonly logLikelihood: number;
  readonly aic: number;
  readonly bic: number;
  /** Largest class first. */
  readonly shares: readonly number[];
  /** P(category | class): probabilities[class][item][category]. */
  readonly probabilities: readonly (readonly (readonly number[])[])[];
};

export type LatentClassOptions = {
  readonly seed?: number | string;
  readonly starts?: number;
  readonly iterations?: number;
};

type Pattern = { readonly answers: readonly number[]; readonly count: number };
type Model = { shares: number[]; probabilities: number[][][] };

function distinct(rows: readonly (readonly number[])[]): Pattern[] {
  const counts = new Map<string, { answers: readonly number[]; count: number }>();
  for (const answers of rows) {
    const key = answers.join(" ");
    const entry = counts.get(key) ?? { answers, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  return [...counts.values()];
}

function randomModel(classes: number, categories: readonly number[], random: Random): Model {
  const spread = (k: number) => {
    const raw = Array.from({ length: k }, () => 0.05 + random());
    const sum = raw.reduce((so, x) => so + x, 0);
    return raw.map((x) => x / sum);
  };
  return {
    shares: Array.from({ length: classes }, () => 1 / classes),
    probabilities: Array.from({ length: classes }, () => categories.map(spread)),
  };
}

/** One round of expectation and maximisation; returns the log-likelihood of the model given, and the next model. */
function improve(model: Model, patterns: readonly Pattern[], categories: readonly number[]) {
  const next: Model = {
    shares: model.shares.map(() => 0),
    probabilities: model.shares.map(() => categories.map((k) => Array.from({ length: k }, () => 0))),
  };
  let logLikelihood = 0;
  let n = 0;
  for (const { answers, count } of patterns) {
    const joint = model.shares.map((share, c) =>
      answers.reduce((so, answer, j) => so * (model.probabilities[c]?.[j]?.[answer] ?? 0), share),
    );
    const all = joint.reduce((so, p) => so + p, 0);
    logLikelihood += count * Math.log(Math.max(all, 1e-300));
    n += count;
    for (const [c, p] of joint.entries()) {
      const weight = (count * p) / Math.max(all, 1e-300);
      next.shares[c] = (next.shares[c] ?? 0) + weight;
      for (const [j, answer] of answers.entries()) {
        const row = next.probabilities[c]?.[j];
        if (row) row[answer] = (row[answer] ?? 0) + weight;
      }
    }
  }
  for (const [c, items] of next.probabilities.entries()) {
    const size = next.shares[c] ?? 0;
    for (const row of items) for (const k of row.keys()) row[k] = size > 0 ? (row[k] ?? 0) / size : 1 / row.length;
    next.shares[c] = size / n;
  }
  return { logLikelihood, next };
}

/**
 * Latent class analysis: hidden groups within which answers to the items are independent, by EM from many starts.
 *
 * @param rows one per person, whole categories 0, 1, … for each item; leave out people with gaps
 * @param classes number of hidden groups, ≥ 1
 * @returns the best of all starts, or null for nobody
 * @throws RangeError on ragged rows, a category that is not a whole number ≥ 0, or fewer than one class, start or round
 * @see Linzer & Lewis (2011), Journal of Statistical Software 42(10), doi:10.18637/jss.v042.i10
 */
export function latentClass(
  rows: readonly (readonly number[])[],
  classes: number,
  options: LatentClassOptions = {},
): LatentClass | null {
  const { seed = 1, starts = 20, iterations = 2_000 } = options;
  if (!Number.isInteger(classes) || classes < 1) throw new RangeError(`${classes} classes`);
  if (!(starts >= 1 && iterations >= 1)) throw new RangeError(`${starts} starts of ${iterations} rounds`);
  const items = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== items)) throw new RangeError("rows differ in length");
  if (rows.flat().some((x) => !Number.isInteger(x) || x < 0)) throw new RangeError("a category is not whole");
  if (rows.length === 0 || items === 0) return null;
  const categories = Array.from(
    { length: items },
    (_, j) => rows.reduce((so, row) => Math.max(so, row[j] ?? 0), 0) + 1,
  );
  const patterns = distinct(rows);
  const random = seededRandom(seed);
  let best: (Model & { logLikelihood: number }) | null = null;
  for (let start = 0; start < (classes === 1 ? 1 : starts); start += 1) {
    let model = randomModel(classes, categories, random);
    let before = Number.NEGATIVE_INFINITY;
    for (let step = 0; step < iterations; step += 1) {
      const { logLikelihood, next } = improve(model, patterns, categories);
      model = next;
      if (logLikelihood - before < 1e-10) break;
      before = logLikelihood;
    }
    const { logLikelihood } = improve(model, patterns, categories);
    if (!best || logLikelihood > best.logLikelihood) best = { ...model, logLikelihood };
  }
  if (!best) return null;
  const { logLikelihood, shares, probabilities } = best;
  const parameters = classes * categories.reduce((so, k) => so + k - 1, 0) + classes - 1;
  const order = shares.map((_, c) => c).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  return {
    logLikelihood,
    aic: -2 * logLikelihood + 2 * parameters,
    bic: -2 * logLikelihood + Math.log(rows.length) * parameters,
    shares: order.map((c) => shares[c] ?? 0),
    probabilities: order.map((c) => probabilities[c] ?? []),
  };
}
