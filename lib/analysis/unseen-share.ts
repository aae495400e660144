/**
 * The largest share of a group that could think otherwise although everybody who answered said the same.
 *
 * Redrawing one and the same answer over and over finds no spread, so a resampling interval would claim to be certain.
 * Here: the share of which a sample of n holds nobody in one survey of forty, 1 − .025^(1/n).
 *
 * @param n people who answered, ≥ 1
 * @see Clopper & Pearson (1934), Biometrika 26
 */
export const unseenShare = (n: number): number => 1 - 0.025 ** (1 / n);
