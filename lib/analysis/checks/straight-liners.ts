import { itemMargins, type SurveyItem } from "@/lib/stats/survey-item";
import { orderedValues } from "../encode";
import { mayLeaveOut, type VisibleItem, type VisiblePanel } from "../suppression";
import { type CountedItem, countedItem } from "./checked-items";

/** So many answers on scales of one length, all of them the same, look like ticking down a column. */
export const FEWEST_ALIKE = 6;

/** Items whose answers are ticked on scales of the same length, by the ends of the scale. */
export function batteriesOf(panel: VisiblePanel): VisibleItem[][] {
  const batteries = new Map<string, VisibleItem[]>();
  for (const item of panel.items) {
    const ends = endsOf(item);
    if (!ends || item.question.construct === "background") continue;
    const key = ends.join("…");
    batteries.set(key, [...(batteries.get(key) ?? []), item]);
  }
  return [...batteries.values()].filter((items) => items.length >= FEWEST_ALIKE);
}

function endsOf({ scale }: VisibleItem): [number, number] | null {
  if (scale.type === "agree") return [-1, 1];
  return scale.type === "ordinal" ? [scale.lo, scale.hi] : null;
}

/** Per visible audience and person: whether every answer to some battery is the same, as it was ticked. */
export function straightLiners(panel: VisiblePanel): boolean[][] {
  const batteries = batteriesOf(panel).map((items) => items.map(tickedValues));
  return panel.visible.map((_, v) => {
    const people = panel.items[0]?.values[v]?.length ?? 0;
    return Array.from({ length: people }, (_, i) =>
      batteries.some((battery) => {
        const said = battery.flatMap((values) => values[v]?.[i] ?? []);
        return said.length >= FEWEST_ALIKE && said.every((value) => value === said[0]);
      }),
    );
  });
}

/** A reversed scale was turned over for the figures; people ticked it as it stood. */
function tickedValues(item: VisibleItem): (number | null)[][] {
  const values = orderedValues(item) ?? [];
  const ends = endsOf(item);
  if (item.question.kind !== "likert" || !item.question.reversed || !ends) return values;
  return values.map((people) => people.map((value) => (value === null ? null : ends[0] + ends[1] - value)));
}

/**
 * The items without straight-liners, in those audiences where leaving them out may be told: where the people left out, and the
 * people who stay, are none or enough on every item. Null where that is so in no audience.
 */
export function withoutStraightLiners(items: readonly CountedItem[], panel: VisiblePanel): CountedItem[] | null {
  const lines = straightLiners(panel);
  const k = panel.thresholds.numbers;
  const leftOut = (survey: SurveyItem, v: number) =>
    (survey.groups[v] ?? []).reduce((n, answer, i) => n + (answer !== null && lines[v]?.[i] ? 1 : 0), 0);
  const dropped = panel.visible.flatMap((_, v) => {
    const counts = items.map(({ survey, sizes }) => ({ out: leftOut(survey, v), n: sizes[v] ?? 0 }));
    const some = counts.some(({ out }) => out > 0);
    return some && counts.every(({ out, n }) => mayLeaveOut(out, n, k)) ? [v] : [];
  });
  if (dropped.length === 0) return null;
  return items.map(({ item, survey }) => {
    const groups = survey.groups.map((people, v) =>
      dropped.includes(v) ? people.map((answer, i) => (lines[v]?.[i] ? null : answer)) : people,
    );
    const rest = { ...survey, groups };
    return countedItem(item, rest, itemMargins(rest));
  });
}
