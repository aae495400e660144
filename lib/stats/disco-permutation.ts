import { answerPatterns } from "./answer-patterns";
import { randomIndex, seededRandom } from "./random";
import { groupSizes, meanOverConstructs, type SurveyItem } from "./survey-item";

export type DiscoPermutation = {
  /** Dispersion between groups over dispersion inside, each by its degrees of freedom; null where there is none inside. */
  readonly f: number | null;
  readonly p: number;
};

/** One item's cells: `answered` counts people, each margin's cells count its values above the lowest, ascending. */
type Block = {
  readonly weight: number;
  readonly answered: number;
  readonly margins: readonly { readonly from: number; readonly steps: Float64Array }[];
};

/** Everybody's answers as lists of cells: person i holds `cells[start[i]]` … `cells[start[i + 1] − 1]`. */
type Cells = {
  readonly blocks: readonly Block[];
  readonly width: number;
  readonly start: Int32Array;
  readonly cells: Int32Array;
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
  // The largest group comes last: what it holds is what the others leave of the pool.
  const order = groupSizes(items)
    .map((n, g) => ({ n, g }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => a.n - b.n || a.g - b.g);
  const people = order.reduce((sum, { n }) => sum + n, 0);
  if (order.length < 2) return null;
  const cells = cellsOf(
    items,
    order.map(({ g }) => g),
    people,
  );
  if (cells.blocks.length === 0) return null;
  const places = Int32Array.from({ length: people }, (_, i) => i);
  const split = splitter(
    cells,
    order.map(({ n }) => n),
  );
  const observed = split(places);
  const ratio = ({ between, within }: Split) => (between + within > 0 ? between / (between + within) : 0);
  if (observed.between + observed.within <= 0) return { f: null, p: 1 };
  const reach = ratio(observed) - 1e-12;
  const random = seededRandom(seed);
  const dealt = people - (order.at(-1)?.n ?? 0);
  let reached = 0;
  for (let b = 0; b < shuffles; b += 1) {
    for (let i = 0; i < dealt; i += 1) {
      const j = i + randomIndex(random, people - i);
      const kept = places[i] ?? 0;
      places[i] = places[j] ?? 0;
      places[j] = kept;
    }
    if (ratio(split(places)) >= reach) reached += 1;
  }
  const f = observed.within > 0 ? observed.between / observed.within : null;
  return { f, p: (1 + reached) / (shuffles + 1) };
}

function cellsOf(items: readonly SurveyItem[], order: readonly number[], people: number): Cells {
  const held = Array.from({ length: people }, (): number[] => []);
  let width = 0;
  const blocks = items.flatMap((item, j): Block[] => {
    const { patterns, people: groups, margins } = answerPatterns(order.map((g) => item.groups[g] ?? []));
    const ids = Int32Array.from(groups.flatMap((group) => [...group]));
    // Groups and one person more leave a degree of freedom inside.
    if (ids.reduce((n, id) => n + (id >= 0 ? 1 : 0), 0) <= order.length) return [];
    const answered = width;
    width += 1;
    const froms = margins.map(({ values }) => {
      const from = width;
      width += values.length - 1;
      return from;
    });
    const cellsOfPattern = patterns.map((_, p) =>
      margins.flatMap(({ place }, m) => ((place[p] ?? 0) > 0 ? [(froms[m] ?? 0) + (place[p] ?? 0) - 1] : [])),
    );
    for (const [i, id] of ids.entries()) if (id >= 0) held[i]?.push(answered, ...(cellsOfPattern[id] ?? []));
    const own =
      meanOverConstructs(
        items,
        items.map((_, i) => (i === j ? 1 : 0)),
      ) ?? 0;
    const steps = margins.map(({ values }, m) => ({
      from: froms[m] ?? 0,
      steps: Float64Array.from(values.slice(1), (value, k) => value - (values[k] ?? 0)),
    }));
    return [{ weight: own * item.scale.weight, answered, margins: steps }];
  });
  const start = new Int32Array(people + 1);
  for (const [i, cells] of held.entries()) start[i + 1] = (start[i] ?? 0) + cells.length;
  return { blocks, width, start, cells: Int32Array.from(held.flat()) };
}

type Split = { readonly between: number; readonly within: number };

/** Builds a function from an order of the people to the dispersion between and inside groups of these sizes. */
function splitter({ blocks, width, start, cells }: Cells, sizes: readonly number[]) {
  const pool = new Float64Array(width);
  for (const cell of cells) pool[cell] = (pool[cell] ?? 0) + 1;
  const total = dispersions(blocks, pool);
  const answered = blocks.map((block) => pool[block.answered] ?? 0);
  const counts = new Float64Array(width);
  const rest = new Float64Array(width);
  return (places: Int32Array): Split => {
    rest.set(pool);
    const inside = new Float64Array(blocks.length);
    const add = (table: Float64Array) => {
      for (const [j, value] of dispersions(blocks, table).entries()) inside[j] = (inside[j] ?? 0) + value;
    };
    let at = 0;
    for (const size of sizes.slice(0, -1)) {
      counts.fill(0);
      for (const end = at + size; at < end; at += 1) {
        const person = places[at] ?? 0;
        for (let c = start[person] ?? 0; c < (start[person + 1] ?? 0); c += 1) {
          const cell = cells[c] ?? 0;
          counts[cell] = (counts[cell] ?? 0) + 1;
        }
      }
      for (let c = 0; c < width; c += 1) rest[c] = (rest[c] ?? 0) - (counts[c] ?? 0);
      add(counts);
    }
    add(rest);
    let [between, within] = [0, 0];
    for (const [j, { weight }] of blocks.entries()) {
      between += (weight * Math.max(0, (total[j] ?? 0) - (inside[j] ?? 0))) / (sizes.length - 1);
      within += (weight * (inside[j] ?? 0)) / ((answered[j] ?? 0) - sizes.length);
    }
    return { between, within };
  };
}

/** Of each item n · Σ steps · F(1 − F) over the margins: half the people times their mean distance. */
function dispersions(blocks: readonly Block[], counts: Float64Array): Float64Array {
  const sums = new Float64Array(blocks.length);
  for (let j = 0; j < blocks.length; j += 1) {
    const block = blocks[j];
    const n = counts[block?.answered ?? 0] ?? 0;
    if (!block || n === 0) continue;
    let sum = 0;
    for (const { from, steps } of block.margins) {
      let above = 0;
      for (let k = steps.length - 1; k >= 0; k -= 1) {
        above += counts[from + k] ?? 0;
        sum += (steps[k] ?? 0) * above * (1 - above / n);
      }
    }
    sums[j] = sum;
  }
  return sums;
}
