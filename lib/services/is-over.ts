import { dayOf } from "./context";

type LastDay = { readonly closesOn: string | null; readonly isSample: boolean };
type Found = {
  readonly survey: { readonly status: string; readonly deletedAt: Date | null; readonly isSample: boolean };
  readonly wave: { readonly closesOn: string | null };
};

/** Whether the last day to answer has passed; the sample has none. */
export function isPastLastDay({ closesOn, isSample }: LastDay, now: Date): boolean {
  return closesOn !== null && closesOn < dayOf(now) && !isSample;
}

/** Whether nobody may answer, or be written to about it, any more. */
export function isOver({ survey: { status, deletedAt, isSample }, wave: { closesOn } }: Found, now: Date): boolean {
  return status === "closed" || deletedAt !== null || isPastLastDay({ closesOn, isSample }, now);
}
