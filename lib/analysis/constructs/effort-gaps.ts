import { bare, lowerFirst, Many, many, rich, strong } from "@/lib/findings/rich-text";
import { meanOf } from "../centre-intervals";
import type { VisibleItem, VisiblePanel } from "../suppression";
import { average, round1, saidBy, sharesOf, signed, twinsOf } from "./people";
import type { Reading } from "./readings";

/**
 * Effort gap: the kind of work for which an audience most wants another effort than it sees, in steps of five: the difference of two
 * means of everybody who answered, which are published beside it.
 */
export function effortGaps(panel: VisiblePanel): Reading[] {
  const questions = panel.items.filter(
    ({ question, measure }) => question.kind === "effort-twin" && measure === "should",
  );
  return panel.visible.flatMap((who, v): Reading[] => {
    const gaps = questions.flatMap(({ question, label }) => {
      const twin = twinsOf(question.id, panel).find((one) => one.v === v);
      return twin ? [{ label, gap: (meanOf(twin.should) ?? 0) - (meanOf(twin.today) ?? 0) }] : [];
    });
    const [widest] = gaps.toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
    if (!widest || round1(widest.gap) === 0) return [];
    const direction = widest.gap > 0 ? "more" : "less";
    return [
      {
        id: "effort-gap",
        title: "Effort gap",
        value: widest.gap,
        audience: who.id,
        sentence: rich(
          Many(who),
          ` most want ${direction} of `,
          strong(lowerFirst(bare(widest.label))),
          `: ${signed(widest.gap)} ${Math.abs(round1(widest.gap)) === 1 ? "step" : "steps"} on average.`,
        ),
      },
    ];
  });
}

/**
 * Mirror gap: where the others believe the office's effort goes, against the time that its staff report.
 *
 * Perceived effort (steps 1–5, none = 0) and reported points are both turned into shares of 100; the value is the part of them
 * that would have to move, 0–100.
 */
export function mirrorGaps(panel: VisiblePanel): Reading[] {
  const reported = panel.items.find(
    ({ question, scale, shown }) =>
      question.construct === "effort" &&
      question.kind === "share-chips" &&
      scale.type === "points" &&
      shown.length === 1,
  );
  const [reporter = -1] = reported?.shown ?? [];
  const teller = panel.visible[reporter];
  if (reported?.scale.type !== "points" || !teller) return [];
  const seen = panel.items.filter(({ question, measure }) => question.kind === "effort-twin" && measure === "today");
  const kinds = reported.scale.options.flatMap(({ label }, k) => {
    const item = seen.find((one) => one.label === label);
    return item ? [{ label, item, points: average(sharesOf(reported, reporter, k)) }] : [];
  });
  const allReported = kinds.reduce((sum, { points }) => sum + points, 0);
  if (kinds.length < 2 || allReported === 0) return [];
  return panel.visible.flatMap((who, v): Reading[] => {
    if (v === reporter || kinds.some(({ item }) => !item.shown.includes(v))) return [];
    const efforts = kinds.map(({ item }) => (meanOf(saidBy(item, v)) ?? 0) - lowest(item));
    const allSeen = efforts.reduce((sum, effort) => sum + effort, 0);
    if (allSeen === 0) return [];
    const gaps = kinds.map(({ label, points }, k) => {
      const [perceived, told] = [(100 * (efforts[k] ?? 0)) / allSeen, (100 * points) / allReported];
      return { label, perceived, told, gap: perceived - told };
    });
    const [widest] = gaps.toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
    if (!widest) return [];
    return [
      {
        id: "mirror-gap",
        title: "Mirror gap",
        value: gaps.reduce((sum, { gap }) => sum + Math.abs(gap), 0) / 2,
        audience: who.id,
        sentence: rich(
          Many(who),
          ` see ${Math.round(widest.perceived)} of 100 parts of the effort in `,
          strong(lowerFirst(bare(widest.label))),
          "; ",
          many(teller),
          ` report ${Math.round(widest.told)}.`,
        ),
      },
    ];
  });
}

const lowest = ({ scale }: VisibleItem): number => (scale.type === "ordinal" ? scale.lo : 0);
