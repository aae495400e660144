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
  const { up, down, stay, alone = stay } = directions(about);
  const far = about && "steps" in about ? about.steps / 2 : Number.POSITIVE_INFINITY;
  const verbs: Readonly<Record<Wish, string>> = {
    "far-hi": ` want far ${up}. `,
    "towards-hi": ` want ${up}. `,
    "perhaps-hi": ` may want ${up}. `,
    "towards-lo": ` want ${down}. `,
    "perhaps-lo": ` may want ${down}. `,
    divided: " keep their middle answer, though enough of them would move it to show. ",
    "far-lo": ` want far ${down}. `,
    stay: ` would ${isFirst(moves, far) ? alone : stay}. `,
  };
  const sentences = (Object.keys(verbs) as Wish[]).flatMap((wish) => {
    const who = moves.filter((move) => wishOf(move, far) === wish);
    if (who.length === 0) return [];
    const [first, ...rest] = listed(who.map(({ who: audience }) => many(audience)));
    return first ? [rich({ ...first, text: capital(first.text) }, rest, verbs[wish])] : [];
  });
  return trimmed(rich(...sentences));
}

/** Whether nobody wants more, or is divided: then the sentence about those who would change nothing comes first. */
const isFirst = (moves: readonly Move[], far: number): boolean =>
  !moves.some((move) => ["far-hi", "towards-hi", "perhaps-hi", "divided"].includes(wishOf(move, far)));

type Directions = { readonly up: string; readonly down: string; readonly stay: string; readonly alone?: string };

function directions(about: Ends | Amount | null): Directions {
  if (about && "lo" in about) {
    const towards = (from: string, to: string) => `it to move from ${quoted(from)} towards ${quoted(to)}`;
    return { up: towards(about.lo, about.hi), down: towards(about.hi, about.lo), stay: "leave it where it is" };
  }
  if (!about) return { up: "more of it", down: "less of it", stay: "leave it where it is" };
  const what = `effort on ${about.about}`;
  return { up: `more ${what}`, down: `less ${what}`, stay: "keep it as it is", alone: `keep ${what} as it is` };
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
