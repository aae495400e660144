import { capital, inWords, lowerFirst, quoted, rich, strong } from "@/lib/findings/rich-text";
import { selectGroups } from "@/lib/stats/answer-patterns";
import { sharedInterval } from "@/lib/stats/shared-interval";
import { surveyItemOf } from "../alignment";
import type { VisibleItem, VisiblePanel } from "../suppression";
import type { Reading } from "./readings";

/**
 * Customer match: percent of the answers that all audiences share on who is served, and on who should judge, as counted.
 *
 * A few people differ by chance. Where that explains everything the sentence says so instead of claiming perfect agreement.
 */
export function customerMatch(panel: VisiblePanel, stances: readonly VisibleItem[]): Reading[] {
  const items = stances.filter(({ question, shown }) => question.construct === "customer" && shown.length > 1);
  return items.flatMap((item): Reading[] => {
    const whole = surveyItemOf(item);
    if (!whole) return [];
    const groups = selectGroups(whole.groups, item.shown);
    const found = sharedInterval([{ ...whole, groups }], { seed: `customer/${item.id}`, replicates: 400 });
    if (!found) return [];
    const n = item.shown.length;
    const who = n === panel.visible.length ? (n === 2 ? "Both" : `All ${inWords(n)}`) : capital(inWords(n));
    const byChance = found.shared > 99.5 && found.plugIn < 99.5;
    return [
      {
        id: `customer-match/${item.id}`,
        title: "Customer match",
        value: found.plugIn,
        audience: null,
        sentence: rich(
          `${who} audiences share `,
          strong(`${Math.round(found.plugIn)} of 100`),
          ` answers on ${quoted(lowerFirst(item.label))}`,
          byChance ? "; so few people would differ as much by chance." : ".",
        ),
      },
    ];
  });
}
