import type { Checks } from "@/lib/analysis/result-checks";
import type { ItemResult, PairResult } from "@/lib/analysis/result-items";
import { capital, plural } from "./rich-text";

/** What could change about one question: said only where the result holds it. */
export function itemCheckSentences(
  items: readonly ItemResult[],
  main: ItemResult,
  pair: PairResult | undefined,
  checks: Checks | undefined,
): string[] {
  return [...leftOut(main, checks), ...items.flatMap((item) => missing(item, checks)), ...chance(pair)];
}

function leftOut({ id, index }: ItemResult, checks: Checks | undefined): string[] {
  if (index.status !== "measured") return [];
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

const WHEN = { today: "Today: ", should: "Should be: ", plain: "" } as const;

function missing({ id, groups, measure, construct }: ItemResult, checks: Checks | undefined): string[] {
  if (!checks || construct === "perception" || !groups.some(({ status }) => status === "shown")) return [];
  const rows = checks.missing.items.filter(({ itemId }) => itemId === id);
  const people = rows.reduce((sum, { of, share }) => sum + Math.round(of * share), 0);
  const who = people === 0 ? "nobody" : plural(people, "person", "people");
  const sentence = `${who} of those shown gave no answer on the scale${people === 0 ? "" : "; the figures rest on the others"}.`;
  return [WHEN[measure] === "" ? capital(sentence) : `${WHEN[measure]}${sentence}`];
}

function chance(pair: PairResult | undefined): string[] {
  if (!pair || pair.byChance === null) return [];
  return [
    `By chance alone audiences of this size would be about ${Math.round(100 * pair.byChance)} of 100 apart; these two are ${Math.round(100 * pair.gap)}.`,
  ];
}
