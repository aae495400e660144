import { bare } from "@/lib/findings/rich-text";
import { type Move, shiftWords, twinSentence } from "@/lib/findings/twin-words";
import { median } from "@/lib/stats/median";
import { byDistance, type Contrast } from "../contrasts";
import type { Twin } from "../result";
import { signedRankP } from "../signed-rank-p";
import type { VisiblePanel } from "../suppression";
import { saidBy, twinsOf } from "./people";

/** Questions asked of today and of how it should be, on one ordered scale; widest apart on "should be" first. */
export function twinQuestions(panel: VisiblePanel, contrasts: readonly Contrast[]): Twin[] {
  const shoulds = panel.items.filter(({ measure, scale }) => measure === "should" && scale.type === "ordinal");
  const rank = new Map(contrasts.toSorted(byDistance).map(({ itemId }, i) => [itemId, i]));
  return shoulds
    .toSorted((a, b) => (rank.get(a.id) ?? contrasts.length) - (rank.get(b.id) ?? contrasts.length))
    .flatMap((should): Twin[] => {
      const { question } = should;
      const today = panel.items.find((item) => item.question.id === question.id && item.measure === "today");
      const twins = twinsOf(question.id, panel);
      if (!today || twins.length === 0 || should.scale.type !== "ordinal") return [];
      const moves = twins.map(({ v, who, pairs }): Move => {
        // The middle of all who answered, as the chart draws it; the test needs people who gave both answers.
        const [from, to] = [median(saidBy(today, v)) ?? 0, median(saidBy(should, v)) ?? 0];
        return { who, from, to, p: signedRankP(pairs) };
      });
      return [
        {
          questionId: question.id,
          today: today.id,
          should: should.id,
          title: bare(should.label),
          sentence: twinSentence(moves, endsOf(question, should.scale)),
          shifts: moves.map((move) => ({ audience: move.who.id, words: shiftWords(move) })),
        },
      ];
    });
}

/** Short words for the two ends, as in "from dates towards reasons"; null where there is only more and less. */
function endsOf(question: VisiblePanel["items"][number]["question"], scale: { loLabel: string; hiLabel: string }) {
  if (question.kind === "effort-twin") return null;
  if (question.kind !== "twin-scale") return { lo: scale.loLabel, hi: scale.hiLabel };
  return { lo: question.leftShort ?? scale.loLabel, hi: question.rightShort ?? scale.hiLabel };
}
