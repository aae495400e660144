import type { AxisWords } from "@/lib/charts/word-axis";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";

type Props = Readonly<{
  grid: readonly number[];
  y0: number;
  y1: number;
  words: readonly AxisWords[];
  /** Upper edge of the words. */
  wordsAt: number;
}>;

/** Gridlines, and the words at the steps of an axis. */
export function ChartAxis({ grid, words, y0, y1, wordsAt }: Props) {
  return (
    <>
      {grid.map((x) => (
        <line key={x} x1={x} x2={x} y1={y0} y2={y1} stroke={INK.line} strokeWidth={1} />
      ))}
      {words.map(({ x, y, lines }) => (
        <ChartWords
          key={`${x} ${y}`}
          x={x}
          y={wordsAt + y}
          lines={lines}
          fill={INK.muted}
          anchor="middle"
          lineHeight={16}
        />
      ))}
    </>
  );
}
