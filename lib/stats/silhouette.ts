import { euclidean, type Vector } from "./energy-distance";
import { mean } from "./mean";

/**
 * Silhouette of a clustering: how much closer people are to their own cluster than to the next one.
 *
 * 1 tight and apart, 0 on the border, below 0 in the wrong cluster; a cluster of one counts 0. Costs n² distances.
 *
 * @param labels cluster of each point
 * @returns mean and each point's value, or null for fewer than two clusters
 * @throws RangeError on unequal lengths or dimensions
 * @see Rousseeuw (1987), doi:10.1016/0377-0427(87)90125-7
 */
export function silhouette(
  points: readonly Vector[],
  labels: readonly number[],
): { mean: number; perPoint: number[] } | null {
  if (points.length !== labels.length) throw new RangeError(`${points.length} points against ${labels.length} labels`);
  const clusters = [...new Set(labels)];
  if (clusters.length < 2) return null;
  const places = new Map(clusters.map((label, c) => [label, c]));
  const own = Int32Array.from(labels, (label) => places.get(label) ?? 0);
  const sizes = new Float64Array(clusters.length);
  for (const c of own) sizes[c] = (sizes[c] ?? 0) + 1;
  const sums = new Float64Array(clusters.length);
  const perPoint = points.map((point, i) => {
    const mine = own[i] ?? 0;
    const size = sizes[mine] ?? 0;
    if (size < 2) return 0;
    sums.fill(0);
    for (let j = 0; j < points.length; j += 1) {
      const c = own[j] as number;
      sums[c] = (sums[c] as number) + euclidean(point, points[j] as Vector);
    }
    const inside = (sums[mine] ?? 0) / (size - 1);
    let nearest = Number.POSITIVE_INFINITY;
    for (let c = 0; c < sums.length; c += 1) {
      if (c !== mine) nearest = Math.min(nearest, (sums[c] as number) / (sizes[c] as number));
    }
    const widest = Math.max(inside, nearest);
    return widest > 0 ? (nearest - inside) / widest : 0;
  });
  return { mean: mean(perPoint) ?? 0, perPoint };
}
