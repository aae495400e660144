/**
 * Where a value lies between the ends of its scale, in percent of the width. Charts are placed in percent, so one drawing fits a
 * phone and a wall, and no mark or word is ever stretched.
 */
export function percent(value: number, [lo, hi]: readonly [number, number]): number {
  if (!(hi > lo)) return 50;
  return Math.round((1e4 * (Math.min(hi, Math.max(lo, value)) - lo)) / (hi - lo)) / 100;
}

export const asPercent = (value: number): string => `${value}%`;
