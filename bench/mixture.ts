import { type Random, seededRandom } from "@/lib/stats/random";

export type Labelled = { readonly vectors: Float32Array[]; readonly labels: string[] };

const TOPICS = 40;
/** Length of the noise beside a topic's middle: two statements of one topic have a cosine near .2, so topics overlap. */
const NOISE = 2;

/** Unit vectors around topics of very different sizes, the first the largest. */
export function mixture(n: number, width: number, seed: number): Labelled {
  const random = seededRandom(seed);
  const middles = Array.from({ length: TOPICS }, () => direction(width, random));
  const labels = Array.from({ length: n }, () => Math.floor(TOPICS * random() ** 2));
  const vectors = labels.map((topic) => {
    const noise = direction(width, random);
    const vector = (middles[topic] ?? noise).map((x, d) => x + NOISE * (noise[d] ?? 0));
    return scaled(vector, 1 / Math.hypot(...vector));
  });
  return { vectors, labels: labels.map(String) };
}

function direction(width: number, random: Random): Float32Array {
  const draw = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const vector = Float32Array.from({ length: width }, draw);
  return scaled(vector, 1 / Math.hypot(...vector));
}

const scaled = (vector: Float32Array, by: number) => vector.map((x) => x * by);
