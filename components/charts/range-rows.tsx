import type { RangeRowsDrawing } from "@/lib/charts/range-rows";
import { CertaintyGlyph } from "./certainty-glyph";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { KeyLine } from "./key-line";
import { OptionWords } from "./option-words";

/** Where the audiences sit on one rule each, the widest apart first. */
export function RangeRows({ drawing, label }: Readonly<{ drawing: RangeRowsDrawing; label: string }>) {
  const { key, rows, x0, x1 } = drawing;
  return (
    <ChartSvg drawing={drawing} label={label}>
      <KeyLine audienceKey={key} />
      {rows.map((row) => (
        <g key={row.id}>
          <line x1={x0} x2={x1} y1={row.middle} y2={row.middle} stroke={INK.lineStrong} strokeWidth={1} />
          {row.span ? (
            <line
              x1={row.span.x0}
              x2={row.span.x1}
              y1={row.middle}
              y2={row.middle}
              stroke={INK.muted}
              strokeWidth={3}
            />
          ) : null}
          {row.points.map(({ id, shape, x, y }) => (
            <ChartMark key={id} shape={shape} x={x} y={y} r={5.2} hollow={row.hollow} />
          ))}
          {row.anchors.map(({ x, y, anchor, lines }) => (
            <ChartWords
              key={anchor}
              x={x}
              y={y}
              lines={lines}
              size={12}
              lineHeight={15}
              fill={INK.muted}
              anchor={anchor}
            />
          ))}
          <OptionWords row={row} />
          <CertaintyGlyph {...row.certainty} />
        </g>
      ))}
    </ChartSvg>
  );
}
