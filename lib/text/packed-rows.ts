import { LANES } from "./dot-kernel";

/** Vectors of one length in one array, each filled up with zeros to `width` numbers. */
export type PackedRows = { readonly data: Float32Array; readonly n: number; readonly width: number };

/** @throws RangeError on vectors of different lengths */
export function packedRows(vectors: readonly Float32Array[]): PackedRows {
  const length = vectors[0]?.length ?? 0;
  const width = Math.max(1, Math.ceil(length / LANES)) * LANES;
  const data = new Float32Array(vectors.length * width);
  vectors.forEach((vector, row) => {
    if (vector.length !== length) throw new RangeError(`${vector.length} numbers beside vectors of ${length}`);
    data.set(vector, row * width);
  });
  return { data, n: vectors.length, width };
}

export const range = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i);
