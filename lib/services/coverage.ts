import { decideAudiences } from "@/lib/analysis/suppression";

export type SurveyStatus = "draft" | "collecting" | "closed";

/** How far one audience is, as it may be shown to members. */
export type Coverage = {
  readonly audience: string;
  /** People on the list, or how many the audience is said to have; null where nobody knows, or where more came by the open link. */
  readonly invited: number | null;
  /** Null: hidden, fewer than the minimum. */
  readonly answered: number | null;
  /** False: so many or more. */
  readonly exact: boolean;
  /** Enough answers to show numbers, to show words. */
  readonly numbers: boolean;
  readonly words: boolean;
};

type Count = { readonly audience: string; readonly invited: number | null; readonly answered: number };
type Survey = { readonly status: SurveyStatus; readonly minimumNumbers: number; readonly minimumWords: number };

/** Live counts move in steps of this many people. */
const STEP = 3;

/**
 * Who has answered, without telling who: counts below the minimum are hidden, and while a survey collects the others move in
 * steps of three, so that nobody who watches sees a single answer arrive.
 */
export function coverageOf(counts: readonly Count[], survey: Survey): Coverage[] {
  const { minimumNumbers: least, minimumWords: words } = survey;
  const live = survey.status !== "closed";
  const stepped = (n: number) => (n < least ? n : n - ((n - least) % STEP));
  const shown = counts.map(({ audience, invited, answered }) => ({
    id: audience,
    invited,
    answered: live ? stepped(answered) : answered,
  }));
  const decisions = decideAudiences(shown, { numbers: least, words }, { closed: !live });
  return counts.map(({ audience, invited }, i) => {
    const { answered = null, numbers = false, words: open = false } = decisions[i] ?? {};
    const isWhole = invited !== null && invited >= Math.max(least, shown[i]?.answered ?? 0);
    return {
      audience,
      invited: isWhole ? invited : null,
      // "Nobody yet" would tell when the first one comes.
      answered: live && !numbers ? null : answered,
      exact: !live,
      numbers,
      words: open,
    };
  });
}
