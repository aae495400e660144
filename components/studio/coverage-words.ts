const STEP = 3;

/**
 * "7 of 9 answered". While a survey collects, counts move in steps of three: watching a single answer arrive
 * would tell whose it is.
 */
export function coverageInWords(answered: number, invited: number, status: "draft" | "collecting" | "closed"): string {
  const of = invited > 0 ? ` of ${invited}` : "";
  if (status === "closed") return `${answered}${of} answered`;
  if (answered < STEP) return `fewer than ${STEP}${of} answered`;
  return `${shownAnswers(answered, status)} or more${of} answered`;
}

/** The count that may be drawn: exact once a survey is closed, before that in steps. */
export function shownAnswers(answered: number, status: "draft" | "collecting" | "closed"): number {
  return status === "closed" ? answered : answered - (answered % STEP);
}
