type Mailing = { readonly kind: "invitation" | "reminder" | "last-call"; readonly scheduledFor: Date };
type About = {
  readonly mailings: readonly Mailing[];
  readonly wave: { readonly closesOn: string | null };
  /** How many of its kind come before it. */
  readonly nth: number;
  readonly now: Date;
};
export type Suggestion = {
  /** Null: nothing says when. */
  readonly at: Date | null;
  /** It had a usual time, and the survey closes before another would make sense. */
  readonly isTooLate: boolean;
};

const ONE_DAY_MS = 24 * 60 * 60 * 1000;
/** A week after the invitation, and a few days after that. */
const REMINDER_DAYS = [7, 10, 14];
const DAYS_BETWEEN = 3;

/** When a mailing would come, in the morning: at its usual time or, when that has passed, at the next that makes sense. */
export function suggestedTime(kind: Mailing["kind"], about: About): Suggestion {
  const end = about.wave.closesOn ? Date.parse(`${about.wave.closesOn}T09:00:00Z`) : null;
  if (kind === "invitation") return NONE;
  return kind === "last-call" ? lastCall(end, about.now) : reminder(end, about);
}

const NONE: Suggestion = { at: null, isTooLate: false };
const TOO_LATE: Suggestion = { at: null, isTooLate: true };
const at = (time: number): Suggestion => ({ at: new Date(time), isTooLate: false });

/** The day before the last one, or the morning of the last day. */
function lastCall(end: number | null, now: Date): Suggestion {
  if (end === null) return NONE;
  const time = [end - ONE_DAY_MS, end].find((one) => one > now.getTime());
  return time === undefined ? TOO_LATE : at(time);
}

function reminder(end: number | null, about: About): Suggestion {
  const { mailings, nth, now } = about;
  const invitation = mailings.find((one) => one.kind === "invitation");
  const days = REMINDER_DAYS[nth];
  if (!invitation || days === undefined) return NONE;
  const usual = morningOf(invitation.scheduledFor) + days * ONE_DAY_MS;
  const planned = mailings.filter((one) => one.kind === "reminder").map(({ scheduledFor }) => scheduledFor);
  const before = nth > planned.length ? reminder(end, { ...about, nth: nth - 1 }).at : latest(planned);
  if (nth > planned.length && !before) return TOO_LATE;
  // What is late comes tomorrow at the soonest, and nobody is reminded twice within a few days.
  const soonest = usual > now.getTime() ? usual : morningOf(now) + ONE_DAY_MS;
  const time = before ? Math.max(soonest, morningOf(before) + DAYS_BETWEEN * ONE_DAY_MS) : soonest;
  return end !== null && time > end - ONE_DAY_MS ? TOO_LATE : at(time);
}

const latest = (days: readonly Date[]): Date | undefined => days.toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
const morningOf = (day: Date) => Date.parse(`${day.toISOString().slice(0, 10)}T09:00:00Z`);
