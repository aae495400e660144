import type { AudienceResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import { bare } from "@/lib/findings/rich-text";
import { type ItemRow, isOrdinal, type OrdinalItem, rowsOf, type Source } from "./shown-groups";

type Seen = {
  readonly audience: AudienceResult;
  /** Why there are no shares; null: there are. */
  readonly hidden: string | null;
  /** Of 100 parts of the effort, kind by kind. */
  readonly perceived: readonly number[];
};
export type Mirror = {
  readonly reported: ItemResult;
  readonly reporter: AudienceResult;
  readonly n: number;
  readonly kinds: readonly { readonly label: string; readonly reported: number }[];
  readonly seen: readonly Seen[];
};

/**
 * Where the others see the office's effort go, against the time that its staff report: both as shares of 100, of the kinds of work
 * that were asked both ways. The same figures as the reading "mirror gap"; only what the result publishes.
 */
export function mirrorOf(source: Source): Mirror | null {
  const reported = source.items.find(
    ({ construct, scale, groups }) => construct === "effort" && scale.type === "points" && groups.length === 1,
  );
  const teller = reported ? rowsOf(source, reported).find(({ group }) => group !== null) : undefined;
  if (!reported || !("options" in reported.scale) || !teller?.group) return null;
  const { group, audience: reporter } = teller;
  const kinds = reported.scale.options.flatMap(({ label }, k) => {
    const item = todayItem(source, label);
    return item ? [{ label: bare(label), item, points: group.means[k] ?? 0 }] : [];
  });
  const all = kinds.reduce((sum, { points }) => sum + points, 0);
  if (kinds.length < 2 || all === 0) return null;
  const items = kinds.map(({ item }) => item);
  return {
    reported,
    reporter,
    n: group.n,
    kinds: kinds.map(({ label, points }) => ({ label, reported: (100 * points) / all })),
    seen: source.audiences.flatMap((audience) =>
      audience.id === reporter.id ? [] : [seenBy(audience, items, source)],
    ),
  };
}

const todayItem = ({ items }: Source, label: string): OrdinalItem | undefined =>
  items.filter(isOrdinal).find((one) => one.measure === "today" && one.construct === "effort" && one.label === label);

function seenBy(audience: AudienceResult, items: readonly OrdinalItem[], source: Source): Seen {
  const rows = items.map((item) => rowsOf(source, item).find((row) => row.audience.id === audience.id));
  const hidden = rows.find((row) => !row?.group);
  if (hidden !== undefined || rows.some((row) => row === undefined))
    return { audience, hidden: hiddenBecause(hidden), perceived: [] };
  const efforts = rows.map((row, k) => (row?.group?.mean ?? 0) - (items[k]?.scale.lo ?? 0));
  const all = efforts.reduce((sum, effort) => sum + effort, 0);
  if (all === 0) return { audience, hidden: "sees no effort anywhere", perceived: [] };
  return { audience, hidden: null, perceived: efforts.map((effort) => (100 * effort) / all) };
}

/** One kind that is hidden hides all, since shares are of the sum. */
const hiddenBecause = (row: ItemRow | undefined): string => row?.hidden ?? "not asked of every kind";
