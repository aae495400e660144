import type { AudienceDecision } from "@/lib/analysis/audience-suppression";

/**
 * What a reader can work out where a total stands beside the audiences: every way in which the hidden ones can sum up to what is
 * missing, given the reason that is shown with each and how many were invited.
 *
 * @param total everybody who answered
 * @returns for each hidden audience the numbers of people that are possible
 */
export function possibleSizes(
  decisions: readonly AudienceDecision[],
  { total, least, invited }: { total: number; least: number; invited: readonly (number | null)[] },
): ReadonlySet<number>[] {
  const missing = total - decisions.reduce((sum, { answered }) => sum + (answered ?? 0), 0);
  const hidden = decisions.flatMap(({ answered, hiddenBecause }, i) => {
    if (answered !== null) return [];
    const isSmall = hiddenBecause?.startsWith("fewer than") === true;
    const asked = invited[i] ?? Number.POSITIVE_INFINITY;
    const from = isSmall ? 0 : least;
    return [{ from, to: Math.min(missing, asked, isSmall ? least - 1 : Number.POSITIVE_INFINITY) }];
  });
  const possible = hidden.map(() => new Set<number>());
  const fill = (so: readonly number[], left: number): void => {
    const next = hidden[so.length];
    if (!next) {
      if (left === 0) for (const [i, n] of so.entries()) possible[i]?.add(n);
      return;
    }
    for (let n = next.from; n <= Math.min(next.to, left); n += 1) fill([...so, n], left - n);
  };
  fill([], missing);
  return possible;
}
