import type { Question } from "./instrument";
import { member } from "./kinds/kind";

/** What of an answer's chips or tokens is still to place, in words; null when all or none are placed. */
export function unplacedIn(question: Question, answer: unknown): string | null {
  if (question.kind === "share-chips") return inWords(leftOf(answer, question.chips), "chip", "");
  if (question.kind !== "role-triangle") return null;
  return (
    inWords(leftOf(member(answer, "today"), question.tokens), "token", " for today") ??
    inWords(leftOf(member(answer, "should"), question.tokens), "token", " for should be")
  );
}

function leftOf(placed: unknown, total: number): number {
  if (typeof placed !== "object" || placed === null) return 0;
  const n = Object.values(placed).reduce((sum, one) => sum + Number(one), 0);
  return n > 0 ? total - n : 0;
}

function inWords(left: number, piece: string, where: string): string | null {
  if (left <= 0) return null;
  return `${left} ${left === 1 ? `${piece} is` : `${piece}s are`}${where}`;
}
