import { logChoose } from "@/lib/stats/gamma";
import { wilsonInterval } from "@/lib/stats/wilson-interval";
import { COVERAGE, type Row } from "./cells";

const SHARES = Array.from({ length: 19 }, (_, i) => 0.05 * (i + 1));

/** Coverage of the interval of a share, summed over all outcomes: no replicates, no error. */
export function wilsonRow(n: number): Row {
  const covered = SHARES.map((p) => ({ p, percent: 100 * coverage(n, p) }));
  const mean = covered.reduce((so, { percent }) => so + percent, 0) / covered.length;
  const [worst] = covered.toSorted((a, b) => a.percent - b.percent);
  return {
    what: "share (Wilson)",
    n,
    target: COVERAGE.words,
    measured: `${mean.toFixed(1)} %`,
    worst: worst ? `${worst.p.toFixed(2)}: ${worst.percent.toFixed(0)}` : "",
    surveys: 0,
    error: "0.0",
    verdict: mean < COVERAGE.lo ? "too low" : mean > COVERAGE.hi ? "careful" : "holds",
  };
}

function coverage(n: number, p: number): number {
  let sum = 0;
  for (let x = 0; x <= n; x += 1) {
    const interval = wilsonInterval(x, n);
    if (interval && interval.low <= p && p <= interval.high)
      sum += Math.exp(logChoose(n, x) + x * Math.log(p) + (n - x) * Math.log(1 - p));
  }
  return sum;
}
