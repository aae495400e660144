import { countOf, rich } from "@/lib/findings/rich-text";
import { total } from "@/lib/stats/tally";
import type { VisiblePanel } from "../suppression";
import { peopleIn, saidBy } from "./people";
import type { Reading } from "./readings";

/** Upper and lower part of the scale: on 0–10, seven or more and four or less. */
const UPPER = 0.7;
const LOWER = 0.4;

/** Worth-it balance in points: share in the upper part minus share in the lower part, −100…100. */
export function worthBalance(panel: VisiblePanel): Reading[] {
  const items = panel.items.filter(({ question, scale }) => question.construct === "worth" && scale.type === "ordinal");
  return items.flatMap((item) => {
    const { scale } = item;
    if (scale.type !== "ordinal") return [];
    const [high, low] = [UPPER, LOWER].map((part) => scale.lo + part * (scale.hi - scale.lo)) as [number, number];
    return item.shown.flatMap((v): Reading[] => {
      const who = panel.visible[v];
      const said = saidBy(item, v);
      const n = total(said);
      if (!who || n === 0) return [];
      const above = peopleIn(said, (value) => value >= high);
      const below = peopleIn(said, (value) => value <= low);
      return [
        {
          id: `worth-balance/${item.id}`,
          title: "Worth-it balance",
          value: Math.round((100 * (above - below)) / n),
          audience: who.id,
          sentence: rich(
            countOf(above, n, who),
            ` answered ${Math.ceil(high)} or more, ${below} answered ${Math.floor(low)} or less.`,
          ),
        },
      ];
    });
  });
}
