import type { ValueDotsDrawing } from "@/lib/charts/value-dots";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { KeyLine } from "./key-line";
import { OptionWords } from "./option-words";

/** Points of each audience on one axis from 0, option by option. */
export function ValueDots({ drawing, label }: Readonly<{ drawing: ValueDotsDrawing; label: string }>) {
  const { key, rows, ticks, grid } = drawing;
  return (
    <ChartSvg drawing={drawing} label={label}>
      <KeyLine audienceKey={key} />
      {ticks.map(({ x, words }, i) => (
        <g key={words}>
          <line x1={x} x2={x} y1={grid.y0} y2={grid.y1} stroke={i === 0 ? INK.lineStrong : INK.line} strokeWidth={1} />
          <ChartWords x={x} y={grid.y1 + 17} lines={words} size={12} fill={INK.muted} anchor="middle" />
        </g>
      ))}
      {rows.map((row) => (
        <g key={row.id}>
          <OptionWords row={row} />
          {row.span ? (
            <line
              x1={row.span.x0}
              x2={row.span.x1}
              y1={row.middle}
              y2={row.middle}
              stroke={INK.mutedMark}
              strokeWidth={3}
            />
          ) : null}
          {row.points.map(({ id, shape, x, y }) => (
            <ChartMark key={id} shape={shape} x={x} y={y} r={5.2} />
          ))}
        </g>
      ))}
    </ChartSvg>
  );
}
