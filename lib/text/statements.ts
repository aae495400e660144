import { isNonAnswer } from "./non-answers";
import { wordsOf } from "./words";

/** One idea unit: `text` is exactly the answer from `start` to `end`. */
export type Statement = { readonly start: number; readonly end: number; readonly text: string };

/** Ends of sentences, line breaks, semicolons, and bullets or numbers that open a list item. */
const BOUNDARY = /(?<=[.!?…])["')\]”’]*\s+(?=\S)|(?<=[。！？])(?=\S)|\s*[\r\n]+\s*(?:[-–•*]|\d{1,2}[.)])?\s*|\s*;\s+/gu;
/** A piece with fewer words says too little to stand alone. */
const FEWEST_WORDS = 3;

/** Cuts an answer into statements in order; a short piece stays with the one before it. Empty for an answer without content. */
export function statementsOf(answer: string): Statement[] {
  const pieces: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of answer.matchAll(BOUNDARY)) {
    pieces.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  pieces.push({ start, end: answer.length });
  const joined: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const trimmed = trim(answer, piece);
    if (trimmed.end <= trimmed.start) continue;
    const last = joined.at(-1);
    const isShort = wordsOf(answer.slice(trimmed.start, trimmed.end)).length < FEWEST_WORDS;
    const lastIsShort = last && wordsOf(answer.slice(last.start, last.end)).length < FEWEST_WORDS;
    if (last && (isShort || lastIsShort)) last.end = trimmed.end;
    else joined.push(trimmed);
  }
  return joined
    .map((piece) => ({ ...piece, text: answer.slice(piece.start, piece.end) }))
    .filter(({ text }) => !isNonAnswer(text));
}

function trim(answer: string, piece: { start: number; end: number }): { start: number; end: number } {
  let { start, end } = piece;
  while (start < end && /[\s•*–-]/u.test(answer[start] ?? "")) start++;
  while (end > start && /\s/u.test(answer[end - 1] ?? "")) end--;
  return { start, end };
}
