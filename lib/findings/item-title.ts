import type { AudienceResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import { bare } from "./rich-text";

const WHEN = { today: "today", should: "should be", plain: "" } as const;

/** Whom a guess is about: its id ends with the audience's. Null for everything that is no guess about one audience. */
export const guessedAudience = (
  { id, questionId, construct }: Pick<ItemResult, "id" | "questionId" | "construct">,
  audiences: readonly AudienceResult[],
): AudienceResult | null =>
  (construct === "perception" && audiences.find((one) => id === `${questionId}.${one.id}`)) || null;

/** What tells an item from others of its label: "today", "should be", "about executives". */
export function itemWhich(item: ItemResult, audiences: readonly AudienceResult[]): string {
  const target = guessedAudience(item, audiences);
  return target ? `about ${target.many}` : WHEN[item.measure];
}

/** "Main customer, should be", "Guess of the others, about executives" */
export function itemTitle(item: ItemResult, audiences: readonly AudienceResult[]): string {
  const which = itemWhich(item, audiences);
  return which ? `${bare(item.label)}, ${which}` : bare(item.label);
}
