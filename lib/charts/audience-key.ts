import type { AudienceResult } from "@/lib/analysis/result";
import type { SpokenMark } from "./drawing";
import { textWidth, wrapped } from "./text-width";

export type KeyAudience = Pick<AudienceResult, "id" | "name" | "shape"> & {
  /** Beside the name: "4.3 → 4.0". */
  readonly words?: string;
  /** Why it is not in the drawing; then its place in the key is hatched. */
  readonly hidden: string | null;
};
export type KeyEntry = KeyAudience & {
  readonly x: number;
  /** Middle of the mark. */
  readonly y: number;
  readonly nameLines: readonly string[];
  readonly wordsX: number;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
};
export type AudienceKey = {
  readonly entries: readonly KeyEntry[];
  readonly height: number;
  /** Who is hidden can be reached as well, with the reason. */
  readonly spoken: readonly SpokenMark[];
};

const SIZE = 13;
const ROW = 24;
const NAME_AT = 14;
const GAP = 20;

/** Which mark is whose, in one line or as many as it takes; a hidden audience keeps its place, hatched, with the reason. */
export function audienceKey(audiences: readonly KeyAudience[], width: number): AudienceKey {
  let [x, y] = [8, 10];
  const entries = audiences.map((audience): KeyEntry => {
    const words = audience.words ? 8 + textWidth(audience.words, SIZE) : 0;
    const nameLines = wrapped(audience.name, { width: width - 24 - words, size: SIZE, face: "strong" });
    const name = Math.max(...nameLines.map((line) => textWidth(line, SIZE, "strong")));
    const plate = audience.hidden === null ? 0 : 8 + textWidth(audience.hidden, 12) + 44;
    const own = NAME_AT + name + words + Math.min(plate, width - 40);
    const isAlone = x > 8 && x + own > width - 4;
    if (isAlone) [x, y] = [8, y + ROW];
    const at = { x, y };
    // The reason gets a line of its own where it has no room beside the name.
    const below = plate > 0 && x + own > width - 4;
    const from = below ? 8 : x + NAME_AT + name + 8;
    const top = below ? y + ROW - 12 : y - 11;
    const box = plate > 0 ? { x: from, y: top, width: Math.min(plate - 8, width - from - 4), height: 22 } : null;
    x += own + GAP;
    y += 18 * (nameLines.length - 1) + (below ? ROW : 0);
    if (below) x = width;
    return { ...audience, ...at, nameLines, wordsX: at.x + NAME_AT + name + 8, box };
  });
  const spoken = entries.flatMap(({ name, hidden, x: markX, y: markY }): SpokenMark[] =>
    hidden === null ? [] : [{ x: markX, y: markY, words: `${name}, ${hidden}` }],
  );
  return { entries, height: audiences.length > 0 ? y + 18 : 0, spoken };
}
