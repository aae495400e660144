import { countOf, Many, quoted, rich } from "@/lib/findings/rich-text";
import { sortedEntries, type Tally, total } from "@/lib/stats/tally";
import { meanOf } from "../centre-intervals";
import type { VisiblePanel } from "../suppression";
import { average, round1, twinsOf } from "./people";
import type { Reading } from "./readings";

/**
 * Outcome pull: how far an audience wants the PMO to move from outputs to outcomes, in scale points: mean of should be less mean of
 * today, averaged over its twin scales. Both are means of everybody who answered, as they are published with the counts.
 */
export function outcomePull(panel: VisiblePanel): Reading[] {
  const questions = questionIds(panel, "twin-scale");
  return panel.visible.flatMap((who, v): Reading[] => {
    const twins = questions.flatMap((id) => twinsOf(id, panel).filter((twin) => twin.v === v));
    if (twins.length === 0) return [];
    const where = (measure: "today" | "should") => average(twins.map((twin) => meanOf(twin[measure]) ?? 0));
    const [now, then] = [where("today"), where("should")];
    const pull = then - now;
    return [
      {
        id: "outcome-pull",
        title: "Outcome pull",
        value: pull,
        audience: who.id,
        sentence: rich(Many(who), `: from ${now.toFixed(1)} today to ${then.toFixed(1)} should be, ${directed(pull)}.`),
      },
    ];
  });
}

/** Ladder reach: the middle rung that an audience sees today and wants; how many want more, where pairs may be told. */
export function ladderReach(panel: VisiblePanel): Reading[] {
  return questionIds(panel, "ladder-twin").flatMap((id) => {
    const question = panel.items.find((item) => item.question.id === id)?.question;
    if (question?.kind !== "ladder-twin") return [];
    return twinsOf(id, panel).map(({ who, pairs, today, should }): Reading => {
      const [now, then] = [lowMedian(today), lowMedian(should)].map(Math.round) as [number, number];
      const name = (step: number) => quoted(question.stops[step - 1] ?? String(step));
      const further = pairs?.filter(([first, second]) => second > first).length ?? 0;
      const rungs = `: ${name(now)} today, ${name(then)} should be.`;
      return {
        id: `ladder-reach/${id}`,
        title: "Ladder reach",
        value: then - now,
        audience: who.id,
        sentence: pairs
          ? rich(countOf(further, pairs.length, who), ` wanted it to reach further${rungs}`)
          : rich(Many(who), rungs),
      };
    });
  });
}

/** "3.1 points towards outcomes", "no pull either way" */
function directed(pull: number): string {
  const points = Math.abs(round1(pull));
  return points === 0 ? "no pull either way" : `${points} points towards ${pull > 0 ? "outcomes" : "outputs"}`;
}

const questionIds = (panel: VisiblePanel, kind: string): string[] => [
  ...new Set(panel.items.flatMap(({ question }) => (question.kind === kind ? [question.id] : []))),
];

/** A rung that somebody named: between two rungs there is none. */
function lowMedian(table: Tally): number {
  let left = Math.floor((total(table) - 1) / 2);
  for (const [value, n] of sortedEntries(table)) {
    if (left < n) return value;
    left -= n;
  }
  return 0;
}
