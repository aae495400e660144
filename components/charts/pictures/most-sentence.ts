import type { AudienceResult } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";
import type { Count } from "@/lib/charts/units";
import { countOf, listed, lowerFirst, quoted, rich } from "@/lib/findings/rich-text";

type Option = Readonly<{
  label: string;
  cells: readonly Readonly<{ audience: string; value: Pick<Count, "count" | "n"> | null }>[];
}>;

/**
 * "5 of 7 executives wrote about benefits that last, 12 of 18 project managers about …": what each audience says most. An audience
 * without one most named is left out; null: all are.
 */
export function mostSentence(
  audiences: readonly AudienceResult[],
  options: readonly Option[],
  verb: string,
): RichText | null {
  const said = audiences.flatMap((audience) => {
    const counted = options.flatMap(({ label, cells }) => {
      const value = cells.find((cell) => cell.audience === audience.id)?.value;
      return value ? [{ label, ...value }] : [];
    });
    const most = Math.max(0, ...counted.map(({ count }) => count));
    const [first, ...others] = counted.filter(({ count }) => count === most && count > 0);
    return first && others.length === 0 ? [{ audience, ...first }] : [];
  });
  if (said.length === 0) return null;
  const about = verb.startsWith("wrote");
  const parts = said.map(({ audience, label, count, n }) =>
    rich(countOf(count, n, audience), ` ${verb} `, about ? lowerFirst(label) : quoted(label)),
  );
  return rich(...parts.flatMap((part, i) => [i === 0 ? "" : i === parts.length - 1 ? " and " : ", ", part]), ".");
}

/** "6 of 7 executives, 17 of 18 project managers and 8 of 9 PMO staff" */
export const countsOf = (
  audiences: readonly AudienceResult[],
  groups: readonly Readonly<{ audience: string; count: number; n: number }>[],
): RichText =>
  listed(
    audiences.flatMap((audience) => {
      const group = groups.find((one) => one.audience === audience.id);
      return group ? [countOf(group.count, group.n, audience)] : [];
    }),
  );
