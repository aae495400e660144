import type { GapRowsDrawing } from "@/lib/charts/gap-rows";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { KeyLine } from "./key-line";
import { OptionWords } from "./option-words";

/** What others see of the effort, against the line of what is reported. */
export function EffortMirror({ drawing, label }: Readonly<{ drawing: GapRowsDrawing; label: string }>) {
  const { key, rows, zeroX, ticks, grid, ends } = drawing;
  return (
    <ChartSvg drawing={drawing} label={label}>
      <KeyLine audienceKey={key} />
      {ticks.map(({ x, words }) => (
        <g key={words}>
          <line x1={x} x2={x} y1={grid.y0} y2={grid.y1} stroke={INK.line} strokeWidth={1} />
          <ChartWords x={x} y={grid.y1 + 17} lines={words} size={12} fill={INK.muted} anchor="middle" />
        </g>
      ))}
      <line x1={zeroX} x2={zeroX} y1={grid.y0} y2={grid.y1} stroke={INK.control} strokeWidth={1.6} />
      {ends.map(({ x, y, anchor, lines }) => (
        <ChartWords
          key={anchor}
          x={x}
          y={y}
          lines={lines}
          size={12}
          lineHeight={15}
          fill={INK.secondary}
          anchor={anchor}
        />
      ))}
      {rows.map((row) => (
        <g key={row.id}>
          <OptionWords row={row} />
          {row.points.map(({ id, shape, x, y, words, wordsX, anchor }) => (
            <g key={id}>
              <line x1={zeroX} x2={x} y1={y} y2={y} stroke={INK.hue(shape)} strokeWidth={3} />
              <ChartMark shape={shape} x={x} y={y} r={5.2} />
              <ChartWords x={wordsX} y={y + 4.5} lines={words} size={14} anchor={anchor} strong halo />
            </g>
          ))}
        </g>
      ))}
    </ChartSvg>
  );
}
