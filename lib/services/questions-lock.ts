/**
 * What may be changed: everything in a draft; words only once links are out; nothing once somebody has begun to answer, since
 * people would then have answered different questions.
 */
export type QuestionsLock = "open" | "words" | "locked";

export function lockOf(status: "draft" | "collecting" | "closed", isAnswered: boolean): QuestionsLock {
  if (status === "closed" || isAnswered) return "locked";
  return status === "draft" ? "open" : "words";
}
