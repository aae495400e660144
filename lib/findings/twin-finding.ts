import type { AudienceResult } from "@/lib/analysis/result";
import type { Twin } from "@/lib/analysis/result-findings";
import type { ItemResult } from "@/lib/analysis/result-items";
import type { RichText } from "@/lib/analysis/result-parts";
import { named } from "./contrast-words";
import type { QuestionPage } from "./question-pages";
import { lowerTitle, type Named } from "./rich-text";
import { type Move, twinSentence } from "./twin-words";
import { shownIn } from "./upper-side";

type Shift = Omit<Move, "who"> & { readonly audience: string };

/** Each audience's middle answers, where both can be shown, and how sure the shift is. */
export function movesOf(items: readonly ItemResult[], twin: Twin): Shift[] {
  const [today, should] = [items.find(({ id }) => id === twin.today), items.find(({ id }) => id === twin.should)];
  if (!today || !should) return [];
  return twin.shifts.flatMap(({ audience }): Shift[] => {
    const [from, to] = [shownIn(today, audience)?.median, shownIn(should, audience)?.median];
    if (from == null || to == null) return [];
    return [{ audience, from, to, q: twin.changes?.find((one) => one.audience === audience)?.q ?? null }];
  });
}

/** "Executives want far more effort on securing benefits. PMO staff would keep it as it is." */
export function twinFinding(page: QuestionPage, twin: Twin, audiences: readonly AudienceResult[]): RichText {
  const should = page.items.find(({ id }) => id === twin.should);
  if (should?.scale.type !== "ordinal" || should.construct !== "effort" || !should.scale.steps) return twin.sentence;
  const moves = movesOf(page.items, twin).map(
    ({ audience, ...move }): Move => ({ who: nameOf(audiences, audience), ...move }),
  );
  return twinSentence(moves, { about: lowerTitle(page.title), steps: should.scale.hi - should.scale.lo });
}

const nameOf = (audiences: readonly AudienceResult[], id: string): Named => named(audiences, id);
