import { bare } from "@/lib/findings/rich-text";
import { type Move, shiftWords, twinSentence } from "@/lib/findings/twin-words";
import { middleOf } from "../centre-intervals";
import { byDistance, type Contrast } from "../contrasts";
import type { ComparedItem } from "../family";
import type { Twin } from "../result-findings";
import type { VisibleItem, VisiblePanel } from "../suppression";
import { saidBy } from "./people";
import { disputeOf, twinChangesOf } from "./twin-changes";

/** Questions asked of today and of how it should be, on one ordered scale; widest apart on "should be" first. */
export function twinQuestions(
  panel: VisiblePanel,
  contrasts: readonly Contrast[],
  compared: readonly ComparedItem[],
): Twin[] {
  const shoulds = panel.items.filter(({ measure, scale }) => measure === "should" && scale.type === "ordinal");
  const rank = new Map(contrasts.toSorted(byDistance).map(({ itemId }, i) => [itemId, i]));
  const twins = shoulds
    .toSorted((a, b) => (rank.get(a.id) ?? contrasts.length) - (rank.get(b.id) ?? contrasts.length))
    .flatMap((should) => {
      const isToday = (item: VisibleItem) => item.question.id === should.question.id && item.measure === "today";
      const today = panel.items.find(isToday);
      return today ? [{ today, should }] : [];
    });
  const changes = twinChangesOf(twins, panel);
  return twins.flatMap(({ today, should }): Twin[] => {
    const { question } = should;
    const own = changes.get(question.id) ?? [];
    if (own.length === 0 || should.scale.type !== "ordinal") return [];
    const moves = panel.visible.flatMap((who, v): Move[] => {
      const change = own.find(({ audience }) => audience === who.id);
      if (!change) return [];
      // The middle of all who answered, as the chart draws it; the test needs people who gave both answers.
      const [from, to] = [middleOf(saidBy(today, v)) ?? 0, middleOf(saidBy(should, v)) ?? 0];
      return [{ who, from, to, q: change.q }];
    });
    const dispute = disputeOf({ today, should }, compared, panel);
    return [
      {
        questionId: question.id,
        today: today.id,
        should: should.id,
        title: bare(should.label),
        sentence: twinSentence(moves, endsOf(question, should.scale)),
        shifts: moves.map((move) => ({ audience: move.who.id, words: shiftWords(move) })),
        changes: own,
        ...(dispute ? { dispute } : {}),
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
