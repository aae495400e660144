import { laneOut } from "./lanes";

/** Ties are dodged, never stacked out of sight. */
const STEP = 11;

/**
 * How far up or down each mark of one row moves so that none hides another: 0, one step up, one down, two up, …
 *
 * @param places px along the row
 * @param near marks nearer than this touch
 */
export function dodged(places: readonly number[], near: number, step = STEP): number[] {
  if (places.length === 0) return [];
  const ends: readonly [number, number] = [Math.min(...places) - near, Math.max(...places) + near];
  return laneOut(
    places.map((at) => ({ at, width: near })),
    ends,
  ).map(({ lane }) => (lane === 0 ? 0 : (lane % 2 === 1 ? -1 : 1) * Math.ceil(lane / 2) * step));
}
