import type { SpokenMark } from "./drawing";
import type { Box } from "./hatch";

/** A row that is hidden can be reached like any other, and says why. */
export function hiddenMark(name: string, { box, words }: { readonly box: Box; readonly words: string }): SpokenMark {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, words: `${name}, ${words}` };
}
