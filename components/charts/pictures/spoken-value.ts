import type { Interval } from "@/lib/analysis/result-parts";

type Spoken = {
  readonly name: string;
  /** "today", "should be"; empty where the question has one time. */
  readonly when?: string;
  readonly mean: number;
  readonly hi: number;
  readonly interval: Interval | null;
  readonly n: number;
};

/** "Executives, should be, 4.3 of 5, interval 3.9 to 4.9, 7 answered" */
export function spokenValue({ name, when, mean, hi, interval, n }: Spoken): string {
  const range = interval ? `interval ${interval.lo.toFixed(1)} to ${interval.hi.toFixed(1)}` : "";
  return [name, when, `${mean.toFixed(1)} of ${hi}`, range, `${n} answered`].filter(Boolean).join(", ");
}

/** "+2.5", "−0.6", "no shift" */
export function shiftOf(from: number, to: number): string {
  const moved = Math.round(10 * (to - from)) / 10;
  if (moved === 0) return "no shift";
  return `${moved > 0 ? "+" : "−"}${Math.abs(moved).toFixed(1)}`;
}
