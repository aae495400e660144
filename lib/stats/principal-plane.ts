import { leadingPair, type Symmetric } from "./leading-pair";

export type PrincipalPlane = {
  /** Mean of each column: what stands in for a missing answer. */
  readonly centre: Float64Array;
  /** Loadings of the two axes; the largest of each is positive. */
  readonly axes: readonly [Float64Array, Float64Array];
  /** Share of the whole variance along each axis. */
  readonly share: readonly [number, number];
};

/** One value per column; NaN: no answer. A list of thousands of people is kept as plain numbers. */
type Row = ArrayLike<number>;

/** What people's answers weigh: how often each was drawn, 1 when left out. */
type Weights = ArrayLike<number>;

function columnMeans(rows: readonly Row[], weights: Weights, width: number): Float64Array {
  const [sums, counts] = [new Float64Array(width), new Float64Array(width)];
  for (const [i, row] of rows.entries()) {
    const w = weights[i] ?? 0;
    if (w === 0) continue;
    for (let j = 0; j < width; j += 1) {
      const x = row[j] as number;
      if (Number.isNaN(x)) continue;
      sums[j] = (sums[j] ?? 0) + w * x;
      counts[j] = (counts[j] ?? 0) + w;
    }
  }
  return sums.map((sum, j) => ((counts[j] ?? 0) > 0 ? sum / (counts[j] ?? 1) : 0));
}

function isBounded(row: Row): boolean {
  for (let j = 0; j < row.length; j += 1) if (Math.abs(row[j] as number) === Number.POSITIVE_INFINITY) return false;
  return true;
}

/** Xᵀ · X of people's weighted deviations, or X · Xᵀ where there are fewer people than columns. */
function products({ people, width }: Deviations, isWide: boolean): Symmetric {
  const size = isWide ? people.length : width;
  const data = new Float64Array(size * size);
  if (isWide) {
    for (let a = 0; a < size; a += 1) {
      for (let b = a; b < size; b += 1) data[a * size + b] = along(people[a] ?? [], people[b] ?? []);
    }
  } else {
    for (const person of people) {
      for (let a = 0; a < size; a += 1) {
        const x = person[a] as number;
        if (x === 0) continue;
        const row = a * size;
        for (let b = a; b < size; b += 1) data[row + b] = (data[row + b] as number) + x * (person[b] as number);
      }
    }
  }
  for (let a = 0; a < size; a += 1) for (let b = 0; b < a; b += 1) data[a * size + b] = data[b * size + a] as number;
  return { data, size };
}

type Deviations = { readonly people: readonly Float64Array[]; readonly width: number };

/** How far each answer lies from the column's mean, by the root of the person's weight; missing ones not at all. */
function deviations(rows: readonly Row[], weights: Weights, centre: Float64Array): Deviations {
  const width = centre.length;
  const people: Float64Array[] = [];
  for (const [i, row] of rows.entries()) {
    const w = Math.sqrt(weights[i] ?? 0);
    if (!(w > 0)) continue;
    const off = new Float64Array(width);
    for (let j = 0; j < width; j += 1) {
      const x = row[j] as number;
      off[j] = Number.isNaN(x) ? 0 : w * (x - (centre[j] as number));
    }
    people.push(off);
  }
  return { people, width };
}

function turned(axis: Float64Array): Float64Array {
  const largest = axis.reduce((most, x) => (Math.abs(x) > Math.abs(most) + 1e-12 ? x : most), 0);
  return largest < 0 ? axis.map((x) => -x) : axis;
}

/**
 * The two directions in which people's answers differ most, gaps filled with column means.
 *
 * Costs people × columns × the smaller of both; weights make a bootstrap refit without copying anybody.
 *
 * @param rows one per person, one value per column; NaN: no answer
 * @param weights how often each person counts; everybody once when left out
 * @returns null when fewer than two columns or people, or fewer than two directions in which anybody differs
 * @param refit a plane of the same columns that is probably near: where the search begins, and where four digits of a direction do
 * @throws RangeError on ragged rows or an infinite value
 * @see Jolliffe (2002), Principal Component Analysis, chapters 2 and 3
 */
export function principalPlane(
  rows: readonly Row[],
  weights: Weights = rows.map(() => 1),
  refit?: PrincipalPlane,
): PrincipalPlane | null {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) throw new RangeError("rows differ in length");
  if (!rows.every(isBounded)) throw new RangeError("an answer is infinite");
  const centre = columnMeans(rows, weights, width);
  const off = deviations(rows, weights, centre);
  const { people } = off;
  if (people.length < 2 || width < 2) return null;
  const all = people.reduce((so, person) => so + along(person, person), 0);
  const isWide = width > people.length;
  const top = leadingPair(products(off, isWide), refit ? REFIT : EXACT, isWide ? [] : refit?.axes);
  if (!top.every(({ value }) => value > 1e-9 * all)) return null;
  const axes = top.map(({ value, vector }) => turned(isWide ? throughPeople(off, vector, Math.sqrt(value)) : vector));
  const [first, second] = axes;
  if (!first || !second || all === 0) return null;
  return { centre, axes: [first, second], share: [(top[0]?.value ?? 0) / all, (top[1]?.value ?? 0) / all] };
}

/** Relative change of an eigenvalue at which a search ends. */
const [EXACT, REFIT] = [1e-13, 1e-8] as const;

/** Loadings of the columns from those of the people. */
function throughPeople({ people, width }: Deviations, vector: Float64Array, scale: number): Float64Array {
  const axis = new Float64Array(width);
  for (const [i, person] of people.entries()) {
    const share = (vector[i] ?? 0) / scale;
    for (let j = 0; j < width; j += 1) axis[j] = (axis[j] ?? 0) + share * (person[j] ?? 0);
  }
  return axis;
}

function along(values: ArrayLike<number>, axis: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += (values[i] ?? 0) * (axis[i] ?? 0);
  return sum;
}

/** Where somebody lies on the plane; a missing answer moves nobody. */
export function placeOn({ centre, axes }: PrincipalPlane, row: Row): [number, number] {
  const place: [number, number] = [0, 0];
  for (let j = 0; j < row.length; j += 1) {
    const x = row[j] as number;
    if (Number.isNaN(x)) continue;
    const off = x - (centre[j] ?? 0);
    place[0] += off * (axes[0][j] ?? 0);
    place[1] += off * (axes[1][j] ?? 0);
  }
  return place;
}
