/**
 * How many answers of an audience may be counted beside an earlier result that showed `before` of them.
 *
 * Two results of one survey, side by side, tell what those said who are in the second alone. So newcomers wait until there are as
 * many of them as an audience needs to be shown; until then the audience stays as it was. `before` undefined: never shown.
 */
export function countable(answered: number, before: number | undefined, minimum: number): number {
  return isHeld(answered, before, minimum) ? (before ?? answered) : answered;
}

export function isHeld(answered: number, before: number | undefined, minimum: number): boolean {
  return before !== undefined && answered > before && answered - before < minimum;
}
