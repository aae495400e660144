/** Texts to vectors of one length and unit norm; `id` names model and version, so vectors of two embedders are never mixed. */
export type Embedder = {
  readonly id: string;
  /** False: texts leave this machine, and the result says so. */
  readonly local: boolean;
  embed(texts: readonly string[], onProgress?: (share: number) => void): Promise<Float32Array[]>;
};

/** Scales to length one; a zero vector stays zero. */
export function toUnit(vector: Float32Array): Float32Array {
  let square = 0;
  for (const x of vector) square += x * x;
  return square > 0 ? vector.map((x) => x / Math.sqrt(square)) : vector;
}
