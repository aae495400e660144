import { Many, quoted, rich, strong } from "@/lib/findings/rich-text";
import type { VisiblePanel } from "../suppression";
import { average, round1, sharesOf } from "./people";
import type { Reading } from "./readings";

/** Stance arrow: the corner of the role triangle that gains most, from today to should be, in tokens. */
export function stanceArrows(panel: VisiblePanel): Reading[] {
  const triangles = panel.items.filter(
    ({ question, measure }) => question.kind === "role-triangle" && measure === "should",
  );
  return triangles.flatMap((should) => {
    const { question, scale } = should;
    const today = panel.items.find((item) => item.question.id === question.id && item.measure === "today");
    if (question.kind !== "role-triangle" || scale.type !== "points" || !today) return [];
    return should.shown.flatMap((v): Reading[] => {
      const who = panel.visible[v];
      if (!who || !today.shown.includes(v)) return [];
      const moves = scale.options.map(({ label }, k) => {
        const [before, after] = [today, should].map((item) => question.tokens * average(sharesOf(item, v, k)));
        return { label, before: before ?? 0, after: after ?? 0 };
      });
      const [most] = moves.toSorted((a, b) => b.after - b.before - (a.after - a.before));
      if (!most) return [];
      const moved = most.after - most.before;
      const tokens = `${most.before.toFixed(1)} of ${question.tokens} tokens today, ${most.after.toFixed(1)} should be`;
      const sentence =
        round1(moved) > 0
          ? rich(Many(who), " want it to move most towards ", strong(quoted(most.label)), `: ${tokens}.`)
          : rich(Many(who), " would leave the stance where it is.");
      return [{ id: `stance-arrow/${question.id}`, title: "Stance", value: moved, audience: who.id, sentence }];
    });
  });
}
