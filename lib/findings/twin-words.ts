import type { RichText } from "@/lib/analysis/result-parts";
import { capital, listed, many, type Named, quoted, rich } from "./rich-text";

/**
 * One audience's middle answers, and the p of the people's own shifts between them, adjusted for all questions and audiences; null
 * where these may not be told, then nothing is sure.
 */
export type Move = { readonly who: Named; readonly from: number; readonly to: number; readonly q: number | null };
type Ends = { readonly lo: string; readonly hi: string };
type Wish = "towards-hi" | "perhaps-hi" | "divided" | "stay" | "perhaps-lo" | "towards-lo";

/** "Executives and project managers want it to move from “dates” towards “reasons”. PMO staff would leave it where it is." */
export function twinSentence(moves: readonly Move[], ends: Ends | null): RichText {
  const up = ends ? `it to move from ${quoted(ends.lo)} towards ${quoted(ends.hi)}` : "more of it";
  const down = ends ? `it to move from ${quoted(ends.hi)} towards ${quoted(ends.lo)}` : "less of it";
  const verbs: Readonly<Record<Wish, string>> = {
    "towards-hi": ` want ${up}. `,
    "perhaps-hi": ` may want ${up}. `,
    "towards-lo": ` want ${down}. `,
    "perhaps-lo": ` may want ${down}. `,
    divided: " keep their middle answer, though enough of them would move it to show. ",
    stay: " would leave it where it is. ",
  };
  const sentences = (Object.keys(verbs) as Wish[]).flatMap((wish) => {
    const who = moves.filter((move) => wishOf(move) === wish);
    if (who.length === 0) return [];
    const [first, ...rest] = listed(who.map(({ who: audience }) => many(audience)));
    return first ? [rich({ ...first, text: capital(first.text) }, rest, verbs[wish])] : [];
  });
  return trimmed(rich(...sentences));
}

/** "middle answer 2 → 6", "middle answer stays at 4" */
export function shiftWords({ from, to }: Move): string {
  return from === to ? `middle answer stays at ${from}` : `middle answer ${from} → ${to}`;
}

/** A shift counts when the middle answer moves by a step; it is sure when people's own shifts pass a signed-rank test among all. */
function wishOf({ from, to, q }: Move): Wish {
  const shift = to - from;
  const isSure = q !== null && q <= 0.05;
  if (Math.abs(shift) < 1) return isSure ? "divided" : "stay";
  if (shift > 0) return isSure ? "towards-hi" : "perhaps-hi";
  return isSure ? "towards-lo" : "perhaps-lo";
}

function trimmed(text: RichText): RichText {
  return text.map((part, i) => (i === text.length - 1 ? { ...part, text: part.text.trimEnd() } : part));
}
