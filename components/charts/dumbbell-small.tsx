import type { DumbbellSmallDrawing } from "@/lib/charts/dumbbell-small";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { Suppressed } from "./suppressed";

type Props = Readonly<{ drawing: DumbbellSmallDrawing; label: string }>;

/** The small form of the dumbbell, for items beside the one that is read. */
export function DumbbellSmall({ drawing, label }: Props) {
  const { rows, grid, foot, words, radius } = drawing;
  return (
    <ChartSvg drawing={drawing} label={label}>
      {grid.map((x) => (
        <line key={x} x1={x} x2={x} y1={4} y2={foot} stroke={INK.line} strokeWidth={1} />
      ))}
      {words.map(({ x, anchor, words: word }) => (
        <ChartWords key={anchor} x={x} y={foot + 16} lines={word} size={12} fill={INK.muted} anchor={anchor} />
      ))}
      {rows.map(({ id, shape, y, ends, bar, hidden }) => (
        <g key={id}>
          <ChartMark shape={shape} x={10} y={y} r={5.5} tone={hidden ? "muted" : "hue"} />
          {hidden ? <Suppressed box={hidden.box} reason={hidden.words} /> : null}
          {bar ? <line x1={bar.x0} x2={bar.x1} y1={y} y2={y} stroke={INK.hue(shape)} strokeWidth={2.4} /> : null}
          {ends.map(({ x, y: at, hollow }) => (
            <ChartMark key={String(hollow)} shape={shape} x={x} y={at} r={radius} hollow={hollow} />
          ))}
        </g>
      ))}
    </ChartSvg>
  );
}
