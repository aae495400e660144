import { scaleLinear } from "d3";

/**
 * Where a value lies between the ends of its scale, in percent of the width. Charts are placed in percent, so one drawing fits a
 * phone and a wall, and no mark or word is ever stretched.
 */
export function percent(value: number, [lo, hi]: readonly [number, number]): number {
  if (!(hi > lo)) return 50;
  return Math.round(100 * scaleLinear([lo, hi], [0, 100]).clamp(true)(value)) / 100;
}
