import { bare, lowerFirst, rich, strong } from "@/lib/findings/rich-text";
import { sharedInterval } from "@/lib/stats/shared-interval";
import { surveyItemOf } from "../alignment";
import type { VisibleItem, VisiblePanel } from "../suppression";
import type { Reading } from "./readings";

/** Customer match: percent of the answers that all audiences share on who is served, and on who should judge. */
export function customerMatch(panel: VisiblePanel, stances: readonly VisibleItem[]): Reading[] {
  const items = stances.filter(({ question, shown }) => question.construct === "customer" && shown.length > 1);
  return items.flatMap((item): Reading[] => {
    const whole = surveyItemOf(item);
    if (!whole) return [];
    const groups = item.shown.map((v) => whole.groups[v] ?? []);
    const found = sharedInterval([{ ...whole, groups }], { seed: `customer/${item.id}`, replicates: 400 });
    if (!found) return [];
    const who = item.shown.length === panel.visible.length ? "All audiences" : `${item.shown.length} audiences`;
    return [
      {
        id: `customer-match/${item.id}`,
        title: "Customer match",
        value: found.shared,
        audience: null,
        sentence: rich(
          `${who} share `,
          strong(`${Math.round(found.shared)} of 100`),
          ` answers on “${lowerFirst(bare(item.label))}”.`,
        ),
      },
    ];
  });
}
