import type { AnalysisResult } from "@/lib/analysis/result";
import type { Twin } from "@/lib/analysis/result-findings";
import type { ItemResult } from "@/lib/analysis/result-items";

export type OrdinalItem = ItemResult & { scale: Extract<ItemResult["scale"], { type: "ordinal" }> };

export type Spotlight = Readonly<{
  title: string;
  twin: Twin | undefined;
  today: OrdinalItem | undefined;
  should: OrdinalItem | undefined;
  plain: OrdinalItem | undefined;
}>;

type Read = Pick<AnalysisResult, "twins" | "items" | "divergences">;

/** The today-and-should question that shows most; without one, the scale that is widest apart. */
export function spotlight({ twins, items, divergences }: Read): Spotlight | undefined {
  const ordinal = (id: string | undefined): OrdinalItem | undefined => {
    const item = items.find((one) => one.id === id);
    return item?.scale.type === "ordinal" ? { ...item, scale: item.scale } : undefined;
  };
  const twin = twins.find(({ should }) => ordinal(should)?.construct === "outcome") ?? twins[0];
  if (twin) {
    return { twin, title: twin.title, today: ordinal(twin.today), should: ordinal(twin.should), plain: undefined };
  }
  const plain = divergences.map(({ itemId }) => ordinal(itemId)).find((item) => item !== undefined);
  return plain && { twin: undefined, title: plain.prompt, today: undefined, should: undefined, plain };
}

/** The item whose distances are told beside the figure. */
export const mainItem = ({ should, plain, today }: Spotlight): OrdinalItem | undefined => should ?? plain ?? today;
