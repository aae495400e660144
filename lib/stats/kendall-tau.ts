export type KendallTau = {
  /** −1 opposite orders, 0 unrelated, 1 the same; null when a side ties everything. */
  readonly tauB: number | null;
  /** Pairs of things that the two orders place the other way round. */
  readonly discordant: number;
  /** Σ |position in a − position in b|. */
  readonly footrule: number;
};

/**
 * How alike two orders of the same things are.
 *
 * @param a position (or rating) of each thing
 * @param b the same things in the same order
 * @throws RangeError on lists of different length or a position that is not finite
 * @see Kendall (1945), Biometrika 33; Diaconis & Graham (1977), JRSS B 39
 */
export function kendallTau(a: readonly number[], b: readonly number[]): KendallTau {
  if (a.length !== b.length) throw new RangeError(`${a.length} things against ${b.length}`);
  if (![...a, ...b].every(Number.isFinite)) throw new RangeError("a position is not finite");
  let [concordant, discordant, inA, inB, footrule] = [0, 0, 0, 0, 0];
  for (const [i, ai] of a.entries()) {
    const bi = b[i] ?? 0;
    footrule += Math.abs(ai - bi);
    for (let j = 0; j < i; j += 1) {
      const [da, db] = [Math.sign(ai - (a[j] ?? 0)), Math.sign(bi - (b[j] ?? 0))];
      inA += Math.abs(da);
      inB += Math.abs(db);
      if (da * db > 0) concordant += 1;
      if (da * db < 0) discordant += 1;
    }
  }
  const base = Math.sqrt(inA) * Math.sqrt(inB);
  // Opposite orders of three things would come out a hair below −1.
  const tauB = base > 0 ? Math.max(-1, Math.min(1, (concordant - discordant) / base)) : null;
  return { tauB, discordant, footrule };
}
