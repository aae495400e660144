/** A thing of `width` centred on `at`, both in the same unit. */
export type Spot = { readonly at: number; readonly width: number };

/** What was placed: its centre, pushed inside the ends where needed, and the lane it lies in (0 nearest the axis). */
export type Placed = { readonly at: number; readonly lane: number };

/**
 * Puts things that would overlap into lanes above each other, in order of place; none overlaps another of its lane.
 *
 * @param range the ends that nothing may cross
 * @param gap kept free between neighbours
 */
export function laneOut(spots: readonly Spot[], range: readonly [number, number], gap = 0): Placed[] {
  const ends: number[] = [];
  const placed = new Map<Spot, Placed>();
  for (const spot of spots.toSorted((a, b) => a.at - b.at)) {
    const at = Math.min(range[1] - spot.width / 2, Math.max(range[0] + spot.width / 2, spot.at));
    const free = ends.findIndex((end) => end + gap <= at - spot.width / 2);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = at + spot.width / 2;
    placed.set(spot, { at, lane });
  }
  return spots.map((spot) => placed.get(spot) ?? { at: spot.at, lane: 0 });
}
