export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Line = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/**
 * Lines at 45° that end at the edges of a box, so that no clip path or pattern is needed: some programs that draw a file know neither.
 *
 * @param step from line to line, measured along the base
 */
export function hatchLines({ x, y, width, height }: Box, step = 6): Line[] {
  const lines: Line[] = [];
  for (let foot = step / 2; foot < width + height; foot += step) {
    // From the lower edge (or the left one) up to the right until the upper edge (or the right one).
    const [left, right] = [Math.max(0, foot - height), Math.min(width, foot)];
    lines.push({ x1: x + left, y1: y + foot - left, x2: x + right, y2: y + foot - right });
  }
  return lines;
}
