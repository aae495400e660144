import { isNearlyAll, nearlyAll } from "./alike-answers";
import { isSensitive, type VisibleItem, withholdGroups } from "./suppression";
import { type TextInput, type TextOutcome, textOf } from "./texts";

/** Rows that put nobody's thoughts into words. */
const SAYS_NOTHING = new Set(["all", "other"]);

/**
 * The themes of one question in words. Where nearly everybody of an audience says the same in answer to a sensitive question, the
 * question is sorted again without their words: that they are alike shows only after sorting (ADR 10).
 *
 * @returns null where no audience is left to show
 */
export async function textUnlessAlike(item: VisibleItem, input: TextInput): Promise<TextOutcome | null> {
  const outcome = await textOf(item, input);
  if (!isSensitive(item)) return outcome;
  const cells = outcome.counts.filter(({ theme }) => !SAYS_NOTHING.has(theme.id)).flatMap(({ counts }) => counts);
  const alike = cells.filter(({ count, n }) => isNearlyAll(count, n));
  const [first] = alike;
  if (!first) return outcome;
  const rest = withholdGroups(item, new Set(alike.map(({ v }) => v)), `${nearlyAll(first.n)} said the same`);
  return rest.shown.length > 0 ? textUnlessAlike(rest, input) : null;
}
