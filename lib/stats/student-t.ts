import { logGamma } from "./gamma";

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || 1e-300);
  let h = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || 1e-300);
    c = 1 + even / c || 1e-300;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || 1e-300);
    c = 1 + odd / c || 1e-300;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return h;
}

/** log Γ(a + b) − log Γ(a); for large a by Stirling's series, as the difference would leave few digits. */
function logGammaStep(a: number, b: number): number {
  if (a < 100) return logGamma(a + b) - logGamma(a);
  const rest = (z: number) => 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5);
  return (a - 0.5) * Math.log1p(b / a) + b * Math.log(a + b) - b + rest(a + b) - rest(a);
}

/**
 * Regularised incomplete beta function I_x(a, b), in [0, 1].
 *
 * @param rest 1 − x, where the caller knows it better than the difference would
 * @throws RangeError unless a, b > 0 and 0 ≤ x ≤ 1
 * @see Abramowitz & Stegun (1964), 26.5.8
 */
export function regularisedBeta(x: number, a: number, b: number, rest = 1 - x): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) throw new RangeError(`I_${x}(${a}, ${b})`);
  if (x === 0 || rest === 0) return x;
  const step = a >= b ? logGammaStep(a, b) - logGamma(b) : logGammaStep(b, a) - logGamma(a);
  const logs = a * (x > 0.5 ? Math.log1p(-rest) : Math.log(x)) + b * (rest > 0.5 ? Math.log1p(-x) : Math.log(rest));
  const front = Math.exp(step + logs);
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(a, b, x)) / a;
  return 1 - (front * betaFraction(b, a, rest)) / b;
}

/**
 * P(T ≥ t) for Student's t: nine digits from 1 to 10⁷ degrees of freedom, far tails included. jstat has seven or eight, and
 * none near t = 0 for many degrees of freedom (ADR 11).
 *
 * @throws RangeError unless df > 0
 */
export function studentUpperTail(t: number, df: number): number {
  const square = t * t;
  const [x, rest] = square === Number.POSITIVE_INFINITY ? [0, 1] : [df / (df + square), square / (df + square)];
  const tail = regularisedBeta(x, df / 2, 0.5, rest) / 2;
  return t >= 0 ? tail : 1 - tail;
}

/**
 * The t with P(T ≤ t) = p, by bisection.
 *
 * @param df degrees of freedom, not necessarily whole
 * @throws RangeError unless 0 < p < 1 and df > 0
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`t quantile of ${p}`);
  if (p < 0.5) return -studentQuantile(1 - p, df);
  let low = 0;
  let high = 1;
  while (studentUpperTail(high, df) > 1 - p) high *= 2;
  for (let round = 0; round < 100 && high - low > 1e-14 * high; round += 1) {
    const middle = (low + high) / 2;
    if (studentUpperTail(middle, df) > 1 - p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
