export type SuppressionReason = "primary" | "complementary";

/**
 * Which groups must stay hidden, and why.
 *
 * Primary: fewer than k answers. Complementary: when the total is published too, the smallest other groups are hidden
 * (ties: the first listed) until at least two are hidden and together hold k answers, so that no difference tells.
 * A group without answers is not among them, as it has none to hide; that it is empty is not told by whoever shows the groups.
 *
 * @param counts group → number of people, in listed order
 * @param k smallest group that may be shown, ≥ 1
 * @param totalPublished whether the sum over groups is shown anywhere
 * @throws RangeError on a negative or broken count, or k < 1
 * @see Hundepool et al. (2012), Statistical Disclosure Control, chapter 4
 */
export function suppressGroups(
  counts: ReadonlyMap<string, number>,
  k: number,
  totalPublished: boolean,
): Map<string, SuppressionReason> {
  if (!(k >= 1)) throw new RangeError(`smallest group ${k}`);
  const hidden = new Map<string, SuppressionReason>();
  let sum = 0;
  const open: { group: string; n: number }[] = [];
  for (const [group, n] of counts) {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`${group}: ${n} people`);
    if (n === 0) continue;
    if (n >= k) open.push({ group, n });
    else {
      hidden.set(group, "primary");
      sum += n;
    }
  }
  if (!totalPublished || hidden.size === 0) return hidden;
  open.sort((a, b) => a.n - b.n);
  for (const { group, n } of open) {
    if (hidden.size >= 2 && sum >= k) break;
    hidden.set(group, "complementary");
    sum += n;
  }
  return hidden;
}
