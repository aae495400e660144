import type { Checks } from "@/lib/analysis/result-checks";
import type { ItemResult, PairResult } from "@/lib/analysis/result-items";
import { plural } from "./rich-text";

/** What could change about one question: said only where the result holds it. */
export function itemCheckSentences(
  item: ItemResult,
  pair: PairResult | undefined,
  checks: Checks | undefined,
): string[] {
  return [...leftOut(item, checks), ...missing(item, checks), ...chance(pair)];
}

function leftOut({ id }: ItemResult, checks: Checks | undefined): string[] {
  const choice = checks?.sensitivity.choices.find((one) => one.id === "without-one-item");
  if (choice?.measure.status !== "measured") return [];
  const own = choice.measure.value.outcomes.find(({ without }) => without === id);
  const { lo, hi } = choice.measure.value;
  if (!own) {
    return [
      `Left out, the index of the whole result stays within ${Math.round(lo)}–${Math.round(hi)} and keeps its label.`,
    ];
  }
  const label = own.changesLabel ? `, and its label becomes “${own.label}”` : "";
  return [`Left out, the index of the whole result would be ${Math.round(own.index)}${label}.`];
}

function missing({ id, groups }: ItemResult, checks: Checks | undefined): string[] {
  const rows = checks?.missing.items.filter(({ itemId, share }) => itemId === id && share > 0) ?? [];
  const people = rows.reduce((sum, { of, share }) => sum + Math.round(of * share), 0);
  if (people === 0)
    return groups.some(({ status }) => status === "shown") ? ["Nobody who is shown left this question out."] : [];
  return [
    `${plural(people, "person", "people")} of those shown gave no answer on the scale; the figures rest on the others.`,
  ];
}

function chance(pair: PairResult | undefined): string[] {
  if (!pair || pair.byChance === null) return [];
  return [
    `By chance alone audiences of this size would be about ${Math.round(100 * pair.byChance)} of 100 apart; these two are ${Math.round(100 * pair.gap)}.`,
  ];
}
