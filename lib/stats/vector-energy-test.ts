import { type Random, randomIndex, seededRandom } from "./random";

type Point = ArrayLike<number>;

export type VectorEnergyTest = {
  /** Unbiased energy distance, or its estimate from random pairs; may be below 0. */
  readonly energy: number;
  readonly p: number;
  /** False: estimated from random pairs of people. True: every pair, of at most 2,000 people drawn from each group. */
  readonly exact: boolean;
};

/** A larger group is sampled down to so many; where both are larger, distances are taken of random pairs. */
const EXACT_UP_TO = 2_000;
const RANDOM_PAIRS = 400_000;
/** Additions per test; large groups get fewer shuffles, never fewer than 199. */
const WORK = 300_000_000;
const [FEWEST_SHUFFLES, MOST_SHUFFLES] = [199, 999] as const;

/**
 * Permutation test that two clouds of points, for example texts as unit vectors, are alike: energy distance with Euclidean distance.
 *
 * People's labels are shuffled. Squared distances or cosines would see a difference of means alone; this sees any.
 *
 * @param seed the same seed gives the same p
 * @returns p ≥ 1/(shuffles + 1); null for a group of fewer than two
 * @throws RangeError on unequal dimensions or a coordinate that is not finite
 * @see Székely & Rizzo (2013), doi:10.1016/j.jspi.2013.03.018; Phipson & Smyth (2010) for p
 */
export function vectorEnergyTest(a: readonly Point[], b: readonly Point[], seed: string): VectorEnergyTest | null {
  if (a.length < 2 || b.length < 2) return null;
  const width = a[0]?.length ?? 0;
  if ([...a, ...b].some((point) => point.length !== width)) throw new RangeError("vectors of different length");
  const random = seededRandom(seed);
  // Random pairs would hardly ever lie inside a small group: beside a large one it is compared with a sample of that.
  const exact = Math.min(a.length, b.length) <= EXACT_UP_TO;
  const [first, second] = exact ? [sampleOf(a, random), sampleOf(b, random)] : [a, b];
  const points = [...first, ...second];
  const measure = exact ? allPairs(points) : randomPairs(points, () => randomIndex(random, points.length));
  const isFirst = Uint8Array.from(points, (_, i) => (i < first.length ? 1 : 0));
  const energy = measure.energy(isFirst);
  const shuffles = Math.max(
    FEWEST_SHUFFLES,
    Math.min(MOST_SHUFFLES, Math.floor(WORK / measure.cost(first.length, second.length))),
  );
  let reached = 0;
  for (let round = 0; round < shuffles; round += 1) {
    for (let i = 0; i < isFirst.length; i += 1) {
      const j = i + randomIndex(random, isFirst.length - i);
      const label = isFirst[j] ?? 0;
      isFirst[j] = isFirst[i] ?? 0;
      isFirst[i] = label;
    }
    if (measure.energy(isFirst) >= energy - 1e-12) reached += 1;
  }
  return { energy, p: (1 + reached) / (shuffles + 1), exact };
}

/** Everybody, or as many as are measured exactly, drawn without putting back. */
function sampleOf(group: readonly Point[], random: Random): readonly Point[] {
  if (group.length <= EXACT_UP_TO) return group;
  const left = [...group];
  for (let i = 0; i < EXACT_UP_TO; i += 1) {
    const j = i + randomIndex(random, left.length - i);
    [left[i], left[j]] = [left[j] ?? [], left[i] ?? []];
  }
  return left.slice(0, EXACT_UP_TO);
}

function distance(a: Point, b: Point): number {
  let sum = 0;
  for (let d = 0; d < a.length; d += 1) sum += ((a[d] as number) - (b[d] as number)) ** 2;
  if (!Number.isFinite(sum)) throw new RangeError("a coordinate is not finite");
  return Math.sqrt(sum);
}

/** All points in one row of numbers of one kind: a loop over lists of several kinds takes several times as long. */
function packedInOne(points: readonly Point[], width: number): Float64Array {
  const packed = new Float64Array(points.length * width);
  for (const [i, point] of points.entries()) {
    for (let d = 0; d < width; d += 1) packed[i * width + d] = point[d] as number;
  }
  if (!packed.every(Number.isFinite)) throw new RangeError("a coordinate is not finite");
  return packed;
}

/** Four sums at a time, so that none waits for itself. */
function squaredDistance(packed: Float64Array, a: number, b: number, width: number): number {
  let [s, t, u, v] = [0, 0, 0, 0];
  const fours = width & ~3;
  for (let d = 0; d < fours; d += 4) {
    const w = (packed[a + d] as number) - (packed[b + d] as number);
    const x = (packed[a + d + 1] as number) - (packed[b + d + 1] as number);
    const y = (packed[a + d + 2] as number) - (packed[b + d + 2] as number);
    const z = (packed[a + d + 3] as number) - (packed[b + d + 3] as number);
    s += w * w;
    t += x * x;
    u += y * y;
    v += z * z;
  }
  for (let d = fours; d < width; d += 1) s += ((packed[a + d] as number) - (packed[b + d] as number)) ** 2;
  return s + t + u + v;
}

/** From labels to energy, and what one evaluation costs. */
type Measure = {
  readonly energy: (isFirst: Uint8Array) => number;
  readonly cost: (na: number, nb: number) => number;
};

/** Sums between and inside the second group follow from the row sums and the sum inside the first. */
function allPairs(points: readonly Point[]): Measure {
  const n = points.length;
  const table = new Float32Array(n * n);
  const rows = new Float64Array(n);
  const width = points[0]?.length ?? 0;
  const packed = packedInOne(points, width);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const d = Math.sqrt(squaredDistance(packed, i * width, j * width, width));
      table[i * n + j] = d;
      table[j * n + i] = d;
    }
  }
  for (let i = 0; i < n; i += 1) {
    let sum = 0;
    for (let at = i * n; at < (i + 1) * n; at += 1) sum += table[at] as number;
    rows[i] = sum;
  }
  const all = rows.reduce((so, row) => so + row, 0);
  return {
    cost: (na, nb) => Math.min(na, nb) ** 2 / 2 + n,
    energy: (isFirst) => {
      const sizes = [0, 0];
      for (const label of isFirst) sizes[label] = (sizes[label] ?? 0) + 1;
      const small = (sizes[1] ?? 0) <= (sizes[0] ?? 0) ? 1 : 0;
      const members = new Int32Array(sizes[small] ?? 0);
      let [at, reach, inside] = [0, 0, 0];
      for (let i = 0; i < n; i += 1) {
        if (isFirst[i] !== small) continue;
        members[at++] = i;
        reach += rows[i] ?? 0;
      }
      for (let x = 1; x < at; x += 1) {
        const row = (members[x] ?? 0) * n;
        for (let y = 0; y < x; y += 1) inside += 2 * (table[row + (members[y] as number)] as number);
      }
      const [m, rest] = [at, n - at];
      const between = reach - inside;
      const others = all - 2 * reach + inside;
      return (2 * between) / (m * rest) - inside / (m * (m - 1)) - others / (rest * (rest - 1));
    },
  };
}

function randomPairs(points: readonly Point[], draw: () => number): Measure {
  const [from, to] = [new Int32Array(RANDOM_PAIRS), new Int32Array(RANDOM_PAIRS)];
  const distances = new Float64Array(RANDOM_PAIRS);
  for (let k = 0; k < RANDOM_PAIRS; k += 1) {
    const i = draw();
    let j = draw();
    while (j === i) j = draw();
    from[k] = i;
    to[k] = j;
    distances[k] = distance(points[i] ?? [], points[j] ?? []);
  }
  return {
    // A pair costs several times what an addition from the table does.
    cost: () => 4 * RANDOM_PAIRS,
    energy: (isFirst) => {
      let [inFirst, nFirst, inSecond, nSecond, between, nBetween] = [0, 0, 0, 0, 0, 0];
      for (let k = 0; k < RANDOM_PAIRS; k += 1) {
        const d = distances[k] as number;
        const one = isFirst[from[k] as number];
        const other = isFirst[to[k] as number];
        if (one !== other) {
          between += d;
          nBetween += 1;
        } else if (one === 1) {
          inFirst += d;
          nFirst += 1;
        } else {
          inSecond += d;
          nSecond += 1;
        }
      }
      return (2 * between) / Math.max(1, nBetween) - inFirst / Math.max(1, nFirst) - inSecond / Math.max(1, nSecond);
    },
  };
}
