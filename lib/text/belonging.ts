import { dot } from "./vectors";

/** How a statement lies in its group. */
export type Belonging = {
  /** Cosine with the middle of its group. */
  readonly closeness: number;
  /** Cosine with the middle of the others: its own weight would flatter it, the more the fewer they are. Zero if it is alone. */
  readonly fit: number;
};

/**
 * How close each member is to its group, from the group's sum: with itself in it, and without.
 * @param vectors of about unit length
 * @param members their places, each once
 */
export function belonging(vectors: readonly Float32Array[], members: readonly number[]): Belonging[] {
  const own = members.flatMap((unit) => vectors.slice(unit, unit + 1));
  const sum = new Float32Array(own[0]?.length ?? 0);
  for (const vector of own) for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + (vector[d] ?? 0);
  const squares = dot(sum, sum);
  return own.map((vector) => {
    const [product, square] = [dot(vector, sum), dot(vector, vector)];
    const others = squares - 2 * product + square;
    return { closeness: cosine(product, square * squares), fit: cosine(product - square, square * others) };
  });
}

/** What is shorter is rounding. */
const LEAST = 1e-9;
const cosine = (product: number, squares: number) => (squares > LEAST ? product / Math.sqrt(squares) : 0);
