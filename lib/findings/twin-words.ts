import type { RichText } from "@/lib/analysis/result-parts";
import { capital, listed, many, type Named, quoted, rich } from "./rich-text";

/**
 * One audience's middle answers, and the p of the people's own shifts between them, adjusted for all questions and audiences; null
 * where these may not be told, then nothing is sure.
 */
export type Move = { readonly who: Named; readonly from: number; readonly to: number; readonly q: number | null };
type Ends = { readonly lo: string; readonly hi: string };
/** A subject of which there can be more or less, and how many steps its scale has. */
type Amount = { readonly about: string; readonly steps: number };
type Wish = "far-hi" | "towards-hi" | "perhaps-hi" | "divided" | "stay" | "perhaps-lo" | "towards-lo" | "far-lo";

/** "Executives and project managers want it to move from “dates” towards “reasons”. PMO staff would leave it where it is." */
export function twinSentence(moves: readonly Move[], about: Ends | Amount | null): RichText {
  const far = about && "steps" in about ? about.steps / 2 : Number.POSITIVE_INFINITY;
  let isNamed = false;
  const sentences = WISHES.flatMap((wish) => {
    const who = moves.filter((move) => wishOf(move, far) === wish);
    const [first, ...rest] = listed(who.map(({ who: audience }) => many(audience)));
    if (!first) return [];
    const verb = verbOf(wish, about, isNamed);
    isNamed = isNamed || wish !== "divided";
    return [rich({ ...first, text: capital(first.text) }, rest, ` ${verb}. `)];
  });
  return trimmed(rich(...sentences));
}

const WISHES: readonly Wish[] = [
  "far-hi",
  "towards-hi",
  "perhaps-hi",
  "divided",
  "stay",
  "perhaps-lo",
  "towards-lo",
  "far-lo",
];

/** What is wanted is named once, in the first sentence that is about it. */
function verbOf(wish: Wish, about: Ends | Amount | null, isNamed: boolean): string {
  if (wish === "divided") return "keep their middle answer, though enough of them would move it to show";
  const amount = about && "about" in about ? about : null;
  const named = amount && !isNamed ? `effort on ${amount.about}` : null;
  if (wish === "stay") return amount ? `would keep ${named ?? "it"} as it is` : "would leave it where it is";
  const [strength, way] = wish.split("-");
  const verb = strength === "perhaps" ? "may want" : strength === "far" ? "want far" : "want";
  if (about && "lo" in about) {
    const [from, to] = way === "hi" ? [about.lo, about.hi] : [about.hi, about.lo];
    return `${verb} it to move from ${quoted(from)} towards ${quoted(to)}`;
  }
  return `${verb} ${way === "hi" ? "more" : "less"} ${named ?? "of it"}`;
}

/** "middle answer 2 → 6", "middle answer stays at 4" */
export function shiftWords({ from, to }: Move): string {
  return from === to ? `middle answer stays at ${from}` : `middle answer ${from} → ${to}`;
}

/** A shift counts when the middle answer moves by a step; it is sure when people's own shifts pass a signed-rank test among all. */
function wishOf({ from, to, q }: Move, far: number): Wish {
  const shift = to - from;
  const isSure = q !== null && q <= 0.05;
  if (Math.abs(shift) < 1) return isSure ? "divided" : "stay";
  if (shift > 0) return isSure ? (shift >= far ? "far-hi" : "towards-hi") : "perhaps-hi";
  return isSure ? (-shift >= far ? "far-lo" : "towards-lo") : "perhaps-lo";
}

function trimmed(text: RichText): RichText {
  return text.map((part, i) => (i === text.length - 1 ? { ...part, text: part.text.trimEnd() } : part));
}
