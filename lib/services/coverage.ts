import { decideAudiences } from "@/lib/analysis/audience-suppression";
import { countable } from "@/lib/analysis/held-answers";

export type SurveyStatus = "draft" | "collecting" | "closed";

/** How far one audience is, as it may be shown to members. */
export type Coverage = {
  readonly audience: string;
  /** People on the list, or how many the audience is said to have; null where nobody knows, or where more came by the open link. */
  readonly invited: number | null;
  /** Null: hidden, fewer than the minimum; nobody, too: it would tell of everybody, and when the first one comes. */
  readonly answered: number | null;
  /** False: so many or more. */
  readonly exact: boolean;
  /** Enough answers to show numbers, to show words. */
  readonly numbers: boolean;
  readonly words: boolean;
  /**
   * Of an audience that a result has shown before a reopening: how many newcomers it takes until they are counted, and whether they
   * are. Both follow from what is shown anyway, so neither tells whether any have come.
   */
  readonly newcomers: { readonly needed: number; readonly areCounted: boolean } | null;
};

type Count = {
  readonly audience: string;
  readonly invited: number | null;
  readonly answered: number;
  /** How many an earlier result has shown, after a survey was reopened. */
  readonly before?: number | undefined;
};
type Survey = { readonly status: SurveyStatus; readonly minimumNumbers: number; readonly minimumWords: number };

/** Live counts move in steps of this many people. */
export const STEP = 3;

/**
 * Who has answered, without telling who: counts below the minimum are hidden, and while a survey collects the others move in
 * steps of three, so that nobody who watches sees a single answer arrive. After a reopening the steps begin where the newcomers
 * are enough to be counted beside the earlier result.
 */
export function coverageOf(counts: readonly Count[], survey: Survey): Coverage[] {
  const { minimumNumbers: least, minimumWords: words } = survey;
  const live = survey.status !== "closed";
  const shown = counts.map(({ audience, invited, answered, before }) => {
    const counted = countable(answered, before, words);
    return {
      id: audience,
      invited,
      answered: live ? stepped(counted, before === undefined ? least : before + words) : counted,
    };
  });
  const decisions = decideAudiences(shown, { numbers: least, words });
  return counts.map(({ audience, invited, before }, i) => {
    const { answered = null, numbers = false, words: open = false } = decisions[i] ?? {};
    const isWhole = invited !== null && invited >= Math.max(least, shown[i]?.answered ?? 0);
    return {
      audience,
      invited: isWhole ? invited : null,
      answered,
      exact: !live,
      numbers,
      words: open,
      newcomers: before === undefined ? null : { needed: words, areCounted: (shown[i]?.answered ?? 0) > before },
    };
  });
}

function stepped(n: number, from: number): number {
  return n < from ? n : n - ((n - from) % STEP);
}
