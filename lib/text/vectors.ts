export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Scales to length one, in place; a zero vector stays zero. */
export function normalise(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) / length;
  return vector;
}

/** Unit vectors side by side, so that cosines add up: cos = Σ weight · cos of the parts; weights sum to 1. */
export function joined(parts: readonly { vector: Float32Array; weight: number }[]): Float32Array {
  const whole = new Float32Array(parts.reduce((width, { vector }) => width + vector.length, 0));
  let at = 0;
  for (const { vector, weight } of parts) {
    const scale = Math.sqrt(weight);
    for (const x of vector) whole[at++] = x * scale;
  }
  return normalise(whole);
}

/** Unit-length mean of some rows. */
export function centroid(vectors: readonly Float32Array[], rows: readonly number[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const row of rows) {
    const vector = vectors[row];
    if (vector) for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (vector[i] as number);
  }
  return normalise(mean);
}

/** Shorter than this, what is left of a vector is rounding. */
const LEAST_LENGTH = 1e-3;

/**
 * Scales to length one and takes away what all of them share, in place: answers to one question have its subject in common, which
 * tells none apart. A vector that is nothing but the common part stays as it is.
 */
export function centre(vectors: readonly Float32Array[]): void {
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    normalise(vector);
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (vector[i] as number) / vectors.length;
  }
  for (const vector of vectors) {
    let squares = 0;
    for (let i = 0; i < mean.length; i++) squares += ((vector[i] as number) - (mean[i] as number)) ** 2;
    if (Math.sqrt(squares) < LEAST_LENGTH) continue;
    for (let i = 0; i < mean.length; i++) vector[i] = (vector[i] as number) - (mean[i] as number);
    normalise(vector);
  }
}
