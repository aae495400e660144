/** Fewer are never marked at once: of two people and two answers a guess is right every other time. */
export const FEWEST_AT_ONCE = 3;

export type WaitingAudience = {
  /** Responses that still carry a seal, by whatever link they came. */
  readonly responses: number;
  /** People of the list who have answered and are not marked so. */
  readonly people: number;
  /** People of the list who are not marked, answered or not. */
  readonly unmarked: number;
};

/**
 * How many people of an audience are marked while the survey collects; null: it is not settled yet. Three at least are marked
 * together; and three at least stay unmarked, or none, since a response that comes in later can only be from one of those: where
 * one or two have not answered, one or two who have stay beside them. Where nobody of the list waits, three responses by the open
 * link are enough.
 */
export function howManyToMark({ responses, people, unmarked }: WaitingAudience): number | null {
  if (responses < FEWEST_AT_ONCE) return null;
  if (people === 0) return 0;
  const left = unmarked - people;
  const marked = left === 0 ? people : Math.min(people, unmarked - FEWEST_AT_ONCE);
  return marked < FEWEST_AT_ONCE ? null : marked;
}
