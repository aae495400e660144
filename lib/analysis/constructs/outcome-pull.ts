import { countOf, Many, quoted, rich } from "@/lib/findings/rich-text";
import type { VisiblePanel } from "../suppression";
import { average, round1, twinsOf } from "./people";
import type { Reading } from "./readings";

/** Outcome pull: how far people want the PMO to move from outputs to outcomes, in scale points, averaged over their twin scales. */
export function outcomePull(panel: VisiblePanel): Reading[] {
  const questions = questionIds(panel, "twin-scale");
  return panel.visible.flatMap((who, v): Reading[] => {
    const pairs = questions.flatMap((id) => twinsOf(id, panel).find((twin) => twin.v === v)?.pairs ?? []);
    if (pairs.length === 0) return [];
    const pull = average(pairs.map(([today, should]) => should - today));
    const where = (k: 0 | 1) => average(pairs.map((pair) => pair[k])).toFixed(1);
    return [
      {
        id: "outcome-pull",
        title: "Outcome pull",
        value: pull,
        audience: who.id,
        sentence: rich(Many(who), `: from ${where(0)} today to ${where(1)} should be, ${directed(pull)}.`),
      },
    ];
  });
}

/** Ladder reach: the middle rung that an audience sees today and wants. */
export function ladderReach(panel: VisiblePanel): Reading[] {
  return questionIds(panel, "ladder-twin").flatMap((id) => {
    const question = panel.items.find((item) => item.question.id === id)?.question;
    if (question?.kind !== "ladder-twin") return [];
    return twinsOf(id, panel).map(({ who, pairs }): Reading => {
      const rung = (k: 0 | 1) => Math.round(lowMedian(pairs.map((pair) => pair[k])));
      const [now, then] = [rung(0), rung(1)];
      const name = (step: number) => quoted(question.stops[step - 1] ?? String(step));
      const further = pairs.filter(([today, should]) => should > today).length;
      return {
        id: `ladder-reach/${id}`,
        title: "Ladder reach",
        value: then - now,
        audience: who.id,
        sentence: rich(
          countOf(further, pairs.length, who),
          ` wanted it to reach further: ${name(now)} today, ${name(then)} should be.`,
        ),
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
function lowMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}
