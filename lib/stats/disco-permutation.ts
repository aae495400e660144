import { answerPatterns } from "./answer-patterns";
import { randomIndex, seededRandom } from "./random";
import { groupSizes, meanOverConstructs, type SurveyItem } from "./survey-item";

export type DiscoPermutation = {
  /** Dispersion between groups over dispersion inside, each by its degrees of freedom; null where there is none inside. */
  readonly f: number | null;
  readonly p: number;
};

type Item = {
  readonly weight: number;
  readonly ids: Int32Array;
  readonly patterns: number;
  readonly margins: readonly { readonly steps: Float64Array; readonly place: Int32Array }[];
  /** Dispersion of everybody together; shuffling labels leaves it as it is. */
  readonly total: number;
  readonly people: number;
};

/**
 * Overall test on many items at once: DISCO on the answers of whole people, permuted.
 *
 * The distance of two people is the mean of their item distances, within, then over constructs; being a sum over margins, its
 * dispersion is a sum over margins too and comes from counts, in time proportional to the people. A person keeps all answers and
 * all gaps when labels are shuffled. Unequal spreads pass this test as well as unequal places: show coherence beside it.
 *
 * @param items answers of all people, every group asked every item
 * @param options seed; shuffles, at least 1
 * @returns null for fewer than two groups or no answers; p = 1 when nobody differs
 * @throws RangeError on unequal groups between items or fewer than one shuffle
 * @see Rizzo & Székely (2010), doi:10.1214/09-AOAS245; Phipson & Smyth (2010) for p
 */
export function discoPermutation(
  items: readonly SurveyItem[],
  { seed, shuffles }: { readonly seed: number | string; readonly shuffles: number },
): DiscoPermutation | null {
  if (!(Number.isInteger(shuffles) && shuffles >= 1)) throw new RangeError(`${shuffles} shuffles`);
  const sizes = groupSizes(items);
  const k = sizes.filter((n) => n > 0).length;
  const weighted = weightedItems(items).filter(({ people }) => people > k);
  if (k < 2 || weighted.length === 0) return null;
  const labels = Int32Array.from(sizes.flatMap((n, g) => Array.from({ length: n }, () => g)));
  const split = splitter(weighted, sizes.length);
  const ratio = () => {
    const { between, within } = split(labels);
    return between + within > 0 ? between / (between + within) : 0;
  };
  const observed = split(labels);
  if (observed.between + observed.within <= 0) return { f: null, p: 1 };
  const reach = ratio() - 1e-12;
  const random = seededRandom(seed);
  let reached = 0;
  for (let b = 0; b < shuffles; b += 1) {
    for (let i = labels.length - 1; i > 0; i -= 1) {
      const j = randomIndex(random, i + 1);
      const kept = labels[i] ?? 0;
      labels[i] = labels[j] ?? 0;
      labels[j] = kept;
    }
    if (ratio() >= reach) reached += 1;
  }
  const f = observed.within > 0 ? observed.between / observed.within : null;
  return { f, p: (1 + reached) / (shuffles + 1) };
}

function weightedItems(items: readonly SurveyItem[]): Item[] {
  return items.map((item, j) => {
    const { patterns, people, margins } = answerPatterns(item.groups);
    const ids = Int32Array.from(people.flatMap((group) => [...group]));
    const answered = ids.reduce((n, id) => n + (id >= 0 ? 1 : 0), 0);
    const grids = margins.map(({ values, place }) => ({
      steps: Float64Array.from(values.slice(1), (value, k) => value - (values[k] ?? 0)),
      place,
    }));
    const own =
      meanOverConstructs(
        items,
        items.map((_, i) => (i === j ? 1 : 0)),
      ) ?? 0;
    const base = { weight: own * item.scale.weight, ids, patterns: patterns.length, margins: grids, people: answered };
    const counts = new Float64Array(patterns.length);
    for (const id of ids) if (id >= 0) counts[id] = (counts[id] ?? 0) + 1;
    return { ...base, total: dispersion(base.margins, counts, 0, patterns.length) };
  });
}

/** n · Σ steps · F(1 − F) over the margins: half the people times their mean distance. `counts` from `start` on. */
function dispersion(margins: Item["margins"], counts: Float64Array, start: number, patterns: number): number {
  let n = 0;
  for (let p = 0; p < patterns; p += 1) n += counts[start + p] ?? 0;
  if (n === 0) return 0;
  let sum = 0;
  for (const { steps, place } of margins) {
    const perValue = new Float64Array(steps.length + 1);
    for (let p = 0; p < patterns; p += 1) {
      const at = place[p] ?? 0;
      perValue[at] = (perValue[at] ?? 0) + (counts[start + p] ?? 0);
    }
    let below = 0;
    for (let v = 0; v < steps.length; v += 1) {
      below += perValue[v] ?? 0;
      sum += (steps[v] ?? 0) * below * (1 - below / n);
    }
  }
  return sum;
}

/** Builds a function from labels to dispersion between and inside the groups, each by its degrees of freedom. */
function splitter(items: readonly Item[], groups: number) {
  const buffers = items.map(({ patterns }) => new Float64Array(patterns * groups));
  return (labels: Int32Array): { between: number; within: number } => {
    let [between, within] = [0, 0];
    for (const [j, item] of items.entries()) {
      const { ids, patterns, margins, weight } = item;
      const counts = (buffers[j] ?? new Float64Array()).fill(0);
      for (let i = 0; i < ids.length; i += 1) {
        const id = ids[i] ?? -1;
        if (id < 0) continue;
        const at = (labels[i] ?? 0) * patterns + id;
        counts[at] = (counts[at] ?? 0) + 1;
      }
      let inside = 0;
      for (let g = 0; g < groups; g += 1) inside += dispersion(margins, counts, g * patterns, patterns);
      between += (weight * Math.max(0, item.total - inside)) / (groups - 1);
      within += (weight * inside) / (item.people - groups);
    }
    return { between, within };
  };
}
