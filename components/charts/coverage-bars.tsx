import { type CoverageRow, layOutCoverage, type Thresholds } from "@/lib/charts/coverage-bars";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { Hatch } from "./suppressed";

type Props = Readonly<{ rows: readonly CoverageRow[]; thresholds: Thresholds; width: number; label: string }>;

/** Who answered of who was asked; solid tick: numbers open, dashed tick: words open. */
export function CoverageBarsChart({ rows, thresholds, width, label }: Props) {
  const drawing = layOutCoverage(rows, thresholds, width);
  return (
    <ChartSvg drawing={drawing} label={label}>
      {drawing.rows.map(({ audience, answered, mark, name, labelX, labelY, told, bar }) => (
        <g key={audience.id}>
          <ChartMark shape={audience.shape} {...mark} r={6} tone={answered === null ? "muted" : "hue"} />
          <ChartWords
            x={labelX}
            y={labelY}
            lines={name}
            strong
            lineHeight={18}
            fill={answered === null ? INK.secondary : INK.hueText(audience.shape)}
          />
          <ChartWords x={told.x} y={told.y} lines={told.words} strong={answered !== null} anchor={told.anchor} />
          {bar ? (
            <>
              <rect {...bar.track} fill={INK.rest} />
              {bar.hidden ? (
                <>
                  <rect {...bar.hidden} fill={INK.paper} />
                  <Hatch box={bar.hidden} />
                  <rect {...bar.hidden} fill="none" stroke={INK.control} />
                </>
              ) : (
                <rect {...bar.track} width={bar.filled} fill={INK.hue(audience.shape)} />
              )}
              <Tick x={bar.solidTick} y={bar.track.y} />
              <Tick x={bar.dashedTick} y={bar.track.y} dashed />
            </>
          ) : null}
        </g>
      ))}
    </ChartSvg>
  );
}

function Tick({ x, y, dashed = false }: Readonly<{ x: number | null; y: number; dashed?: boolean }>) {
  if (x === null) return null;
  return (
    <line
      x1={x}
      x2={x}
      y1={y - 5}
      y2={y + 13}
      stroke={INK.text}
      strokeWidth="2"
      {...(dashed && { strokeDasharray: "3 2" })}
    />
  );
}
