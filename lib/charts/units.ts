import type { Interval } from "../analysis/result-parts";

/** In one line up to here, then wrapped; above MOST a bar takes over. */
const PER_LINE = 18;
const MOST = 40;
/** Below this distance two marks run into one. */
const CLOSEST = 6.5;
const BAR = 14;

export type UnitMark = { readonly x: number; readonly y: number; readonly filled: boolean };
export type Units = { readonly width: number; readonly height: number } & (
  | { readonly kind: "marks"; readonly r: number; readonly marks: readonly UnitMark[] }
  | {
      readonly kind: "bar";
      readonly filled: number;
      readonly interval: { readonly x: number; readonly width: number } | null;
    }
);

export type Count = { readonly count: number; readonly n: number; readonly interval: Interval | null };
export const isBar = ({ n }: Pick<Count, "n">): boolean => n > MOST;

/** `count` of `n` people, one mark each, in a box that is so wide. `pitch`: the distance of two marks where there is room. */
export function unitsOf({ count, n, interval }: Count, { width, pitch }: { width: number; pitch: number }): Units {
  if (isBar({ n })) {
    const at = (share: number) => Math.min(1, Math.max(0, share)) * width;
    const band = interval && { x: at(interval.lo), width: at(interval.hi) - at(interval.lo) };
    return { kind: "bar", width, height: BAR, filled: at(count / n), interval: band };
  }
  const wanted = Math.min(PER_LINE, Math.max(1, n));
  const step = Math.max(CLOSEST, Math.min(pitch, width / wanted));
  const columns = Math.max(1, Math.min(wanted, Math.floor(width / step + 1e-9)));
  const leading = step + 2;
  const marks = Array.from({ length: n }, (_, i) => ({
    x: ((i % columns) + 0.5) * step,
    y: (Math.floor(i / columns) + 0.5) * leading,
    filled: i < count,
  }));
  return {
    kind: "marks",
    width: columns * step,
    height: Math.ceil(Math.max(1, n) / columns) * leading,
    r: step * 0.37,
    marks,
  };
}
