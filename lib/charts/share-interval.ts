import type { Interval } from "../analysis/result-parts";
import { wilsonInterval } from "../stats/wilson-interval";
import type { Count } from "./units";

/** `count` of `n` with the 95% interval that every share of people carries. */
export function countWithInterval(count: number, n: number): Count {
  return { count, n, interval: n > 0 ? shareInterval(count, n) : null };
}

function shareInterval(count: number, n: number): Interval | null {
  const found = wilsonInterval(count, n);
  return found && { lo: found.low, hi: found.high };
}
