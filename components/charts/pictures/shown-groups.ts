import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { GroupAnswers, ItemResult } from "@/lib/analysis/result-items";
import { inWords, plural } from "@/lib/findings/rich-text";

export type ShownGroup = Extract<GroupAnswers, { status: "shown" }>;

/** What pictures are made of: the parts of a result that every chart reads. */
export type Source = Pick<AnalysisResult, "audiences" | "items" | "survey">;

/** One audience of one item: its figures, or in words why there are none; absent: it was not asked. */
export type ItemRow = {
  readonly audience: AudienceResult;
  readonly group: ShownGroup | null;
  readonly hidden: string | null;
};

/** A row for every audience that was asked; one that is hidden keeps its row. */
export function rowsOf(source: Source, item: ItemResult): ItemRow[] {
  return source.audiences.flatMap((audience): ItemRow[] => {
    if (!audience.numbers) return [{ audience, group: null, hidden: hiddenWords(audience.hiddenBecause) }];
    const group = item.groups.find((one) => one.audience === audience.id);
    if (!group) return [];
    if (group.status === "shown" && group.n > 0) return [{ audience, group, hidden: null }];
    return [{ audience, group: null, hidden: group.status === "shown" ? "no answers" : withheldWords(group) }];
  });
}

const withheldWords = ({ because, alike }: Extract<GroupAnswers, { status: "withheld" }>): string =>
  alike === undefined ? hiddenWords(because) : because;

export function hiddenWords(because: string | null): string {
  if (because === null) return "hidden";
  return because.startsWith("hidden") ? because : `hidden: ${because}`;
}

/** The largest number of people who answered one of these items, per audience that was asked; null: hidden. */
export function answeredOf(items: readonly ItemResult[]): { audience: string; n: number | null }[] {
  const most = new Map<string, number | null>();
  for (const group of items.flatMap(({ groups }) => groups)) {
    const before = most.get(group.audience) ?? null;
    most.set(group.audience, group.status === "shown" && group.n > 0 ? Math.max(group.n, before ?? 0) : before);
  }
  return [...most].map(([audience, n]) => ({ audience, n }));
}

/** "five stops", "a 7-point scale" */
export function scaleWords(scale: Extract<ItemResult["scale"], { type: "ordinal" }>): string {
  if (scale.steps) return `${inWords(scale.steps.length)} stops`;
  return `a scale from ${scale.lo} to ${scale.hi}`;
}

export const isOrdinal = (item: ItemResult): item is OrdinalItem => item.scale.type === "ordinal";
export type OrdinalItem = ItemResult & { readonly scale: Extract<ItemResult["scale"], { type: "ordinal" }> };

/** A question asked of today and of how it should be, on one ordered scale. */
export type TwinItems = { readonly today: OrdinalItem; readonly should: OrdinalItem };

export function twinItems({ items }: Pick<Source, "items">): TwinItems[] {
  return items.filter(isOrdinal).flatMap((today): TwinItems[] => {
    if (today.measure !== "today") return [];
    const should = items
      .filter(isOrdinal)
      .find(({ questionId, measure }) => questionId === today.questionId && measure === "should");
    return should ? [{ today, should }] : [];
  });
}

/** "all 9 answered both", "1 of 7 can’t tell today", "16 of 18 answered today" */
export function twinNote(today: ItemRow | undefined, should: ItemRow | undefined): string {
  const [now, then] = [today?.group, should?.group];
  if (!now && !then) return "";
  if (!now) return `today ${today?.hidden ?? "not asked"}`;
  if (!then) return `should be ${should?.hidden ?? "not asked"}`;
  const of = today?.audience.answered ?? null;
  if (now.n === then.n && now.n === of) return `all ${of} answered both`;
  if (now.n === then.n && of !== null && !now.unsure && !then.unsure) return `${now.n} of ${of} answered each`;
  const parts = [missingWords(now, of, "today"), missingWords(then, of, "should be")].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : `${plural(now.n, "answer")} today, ${then.n} should be`;
}

function missingWords({ n, unsure }: ShownGroup, of: number | null, which: string): string {
  if (unsure) return `${unsure} of ${n + unsure} can’t tell ${which}`;
  return of !== null && n < of ? `${n} of ${of} answered ${which}` : "";
}
