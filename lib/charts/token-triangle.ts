export type Point = { readonly x: number; readonly y: number };

/** A triangle's corners in the order of its three rows: top, lower left, lower right. */
export type Corners = readonly [Point, Point, Point];
export type Tokens = readonly [number, number, number];

/** Where the dot of these tokens lies: the mean of the corners, weighted; null when none is placed. */
export function dotOfTokens(tokens: Tokens, corners: Corners): Point | null {
  const sum = tokens[0] + tokens[1] + tokens[2];
  if (sum <= 0) return null;
  const mean = (axis: "x" | "y") =>
    corners.reduce((total, corner, i) => total + corner[axis] * (tokens[i] ?? 0), 0) / sum;
  return { x: mean("x"), y: mean("y") };
}

/** The tokens nearest to a point; one outside the triangle is taken to its edge. Always adds up to `total`. */
export function tokensOfDot(point: Point, corners: Corners, total: number): Tokens {
  const [a, b, c] = corners;
  const area = (b.y - c.y) * (a.x - c.x) + (c.x - b.x) * (a.y - c.y);
  const first = ((b.y - c.y) * (point.x - c.x) + (c.x - b.x) * (point.y - c.y)) / area;
  const second = ((c.y - a.y) * (point.x - c.x) + (a.x - c.x) * (point.y - c.y)) / area;
  const inside = [first, second, 1 - first - second].map((weight) => Math.max(0, weight));
  const sum = inside.reduce((s, weight) => s + weight, 0);
  const exact = inside.map((weight) => (weight / sum) * total);
  const whole = exact.map(Math.floor);
  // What rounding down left over goes to the largest remainders.
  const order = [0, 1, 2].sort((i, j) => remainder(exact, whole, j) - remainder(exact, whole, i) || i - j);
  let rest = total - whole.reduce((s, n) => s + n, 0);
  for (const i of order) {
    if (rest-- <= 0) break;
    whole[i] = (whole[i] ?? 0) + 1;
  }
  return [whole[0] ?? 0, whole[1] ?? 0, whole[2] ?? 0];
}

const remainder = (exact: readonly number[], whole: readonly number[], i: number) => (exact[i] ?? 0) - (whole[i] ?? 0);

/** The spots where a dot can lie. */
export function latticeOf(corners: Corners, total: number): Point[] {
  const points: Point[] = [];
  for (let a = 0; a <= total; a++) {
    for (let b = 0; a + b <= total; b++) {
      const dot = dotOfTokens([a, b, total - a - b], corners);
      if (dot) points.push(dot);
    }
  }
  return points;
}
