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
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  if (sizes.size < 2) return null;
  const perPoint = points.map((point, i) => {
    const own = labels[i] ?? 0;
    const size = sizes.get(own) ?? 0;
    if (size < 2) return 0;
    const sums = new Map<number, number>();
    for (const [j, other] of points.entries()) {
      const label = labels[j] ?? 0;
      sums.set(label, (sums.get(label) ?? 0) + euclidean(point, other));
    }
    const inside = (sums.get(own) ?? 0) / (size - 1);
    const others = [...sums].filter(([label]) => label !== own).map(([label, sum]) => sum / (sizes.get(label) ?? 1));
    const nearest = Math.min(...others);
    const widest = Math.max(inside, nearest);
    return widest > 0 ? (nearest - inside) / widest : 0;
  });
  return { mean: mean(perPoint) ?? 0, perPoint };
}
