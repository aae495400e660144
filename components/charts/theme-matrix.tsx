import type { ChartAudience } from "@/lib/charts/chart-audience";
import { layOutMatrix, type MatrixRow } from "@/lib/charts/theme-matrix";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { UnitMarks } from "./k-of-n";
import { Suppressed } from "./suppressed";

type Props = Readonly<{
  rows: readonly MatrixRow[];
  audiences: readonly ChartAudience[];
  width: number;
  label: string;
}>;

/** Themes by audiences, one mark a person; what an audience names most stands bold. */
export function ThemeMatrixChart({ rows, audiences, width, label }: Props) {
  const drawing = layOutMatrix(rows, audiences, width);
  return (
    <ChartSvg drawing={drawing} label={label}>
      {drawing.heads.map(({ audience, x, y, lines, isHidden }) => (
        <g key={audience.id}>
          <ChartMark shape={audience.shape} x={x + 5} y={y - 4.5} r={5} tone={isHidden ? "muted" : "hue"} />
          <ChartWords
            x={x + 16}
            y={y}
            lines={lines}
            strong
            lineHeight={18}
            fill={isHidden ? INK.secondary : INK.hueText(audience.shape)}
          />
        </g>
      ))}
      {drawing.rows.map(({ id, label: words, labelY, ruleY, cells }) => (
        <g key={id}>
          <line x1="0" x2={width} y1={ruleY + 0.5} y2={ruleY + 0.5} stroke={INK.line} />
          <ChartWords x={0} y={labelY} lines={words} strong lineHeight={18} />
          {cells.map((cell) => (
            <g key={cell.audience}>
              {cell.mark ? (
                <ChartMark shape={cell.shape} {...cell.mark} r={5} tone={cell.units ? "hue" : "muted"} />
              ) : null}
              {cell.units ? (
                <UnitMarks units={cell.units} shape={cell.shape} x={cell.box.x} y={cell.box.y} />
              ) : (
                <Suppressed box={cell.box} reason="hidden" />
              )}
              {cell.count === null ? null : (
                <ChartWords
                  x={cell.countX}
                  y={cell.countY}
                  lines={cell.count}
                  anchor="end"
                  strong={cell.isMost}
                  fill={cell.isMost ? INK.text : INK.secondary}
                />
              )}
            </g>
          ))}
        </g>
      ))}
    </ChartSvg>
  );
}
