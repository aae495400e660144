import { type RangeData, type RangeRowsDrawing, rangeRule } from "@/lib/charts/range-rows";
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
          <Rule row={row} x0={x0} x1={x1} />
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

/** One question alone; its words stand beside it on the page. */
export function RangeRule({ data, width }: Readonly<{ data: RangeData; width: number }>) {
  const drawing = rangeRule(data, width);
  return (
    <ChartSvg drawing={drawing} label={`${data.title}, ${data.about}: where the audiences sit`}>
      <Rule row={drawing} x0={0} x1={width} />
    </ChartSvg>
  );
}

type RuleProps = Readonly<{
  row: Pick<RangeRowsDrawing["rows"][number], "middle" | "span" | "points" | "hollow">;
  x0: number;
  x1: number;
}>;

function Rule({ row: { middle, span, points, hollow }, x0, x1 }: RuleProps) {
  return (
    <>
      <line x1={x0} x2={x1} y1={middle} y2={middle} stroke={INK.lineStrong} strokeWidth={1} />
      {span ? <line x1={span.x0} x2={span.x1} y1={middle} y2={middle} stroke={INK.muted} strokeWidth={3} /> : null}
      {points.map(({ id, shape, x, y }) => (
        <ChartMark key={id} shape={shape} x={x} y={y} r={5.2} hollow={hollow} />
      ))}
    </>
  );
}
