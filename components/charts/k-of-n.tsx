import type { Shape } from "@/components/ui/mark-path";
import { type KOfNRow, layOutKOfN } from "@/lib/charts/k-of-n";
import type { Units } from "@/lib/charts/units";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { Suppressed } from "./suppressed";

type Props = Readonly<{ rows: readonly KOfNRow[]; width: number; label: string }>;

/** One mark a person; above forty a bar with its interval. */
export function KOfNChart({ rows, width, label }: Props) {
  const drawing = layOutKOfN(rows, width);
  return (
    <ChartSvg drawing={drawing} label={label}>
      {drawing.rows.map((row) => {
        const { audience, mark, name, subject, labelX, labelY, units, box, count, countY } = row;
        return (
          <g key={audience.id}>
            <ChartMark shape={audience.shape} {...mark} r={6} tone={units ? "hue" : "muted"} />
            <ChartWords
              x={labelX}
              y={labelY}
              lines={name}
              strong
              lineHeight={18}
              fill={units ? INK.hueText(audience.shape) : INK.secondary}
            />
            <ChartWords x={labelX} y={labelY + 18 * name.length} lines={subject} lineHeight={18} />
            {units ? (
              <UnitMarks units={units} shape={audience.shape} x={box.x} y={box.y} />
            ) : (
              <Suppressed box={box} reason={row.because} />
            )}
            {count === null ? null : <ChartWords x={drawing.width} y={countY} lines={count} strong anchor="end" />}
          </g>
        );
      })}
    </ChartSvg>
  );
}

type UnitProps = Readonly<{ units: Units; shape: Shape; x: number; y: number }>;

/** Filled: those who did. Pale: the others. */
export function UnitMarks({ units, shape, x, y }: UnitProps) {
  if (units.kind === "marks") {
    return units.marks.map((mark) => (
      <ChartMark
        key={`${mark.x} ${mark.y}`}
        shape={shape}
        x={x + mark.x}
        y={y + mark.y}
        r={units.r}
        tone={mark.filled ? "hue" : "rest"}
      />
    ));
  }
  const { width, height, filled, interval } = units;
  return (
    <>
      <rect x={x} y={y + 2} width={width} height={height - 4} fill={INK.rest} />
      <rect x={x} y={y + 2} width={filled} height={height - 4} fill={INK.hue(shape)} />
      {interval ? (
        <rect
          x={x + interval.x}
          y={y + 0.6}
          width={interval.width}
          height={height - 1.2}
          rx="2"
          fill="none"
          stroke={INK.text}
          strokeWidth="1.2"
        />
      ) : null}
    </>
  );
}
