import { layOutStatements, type StatementDrawing, type StatementRow } from "@/lib/charts/statement-bars";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { Suppressed } from "./suppressed";

type Props = Readonly<{ rows: readonly StatementRow[]; width: number; label: string }>;

/** Agree solid, disagree outlined, unsure pale and apart. */
export function StatementBarsChart({ rows, width, label }: Props) {
  const drawing = layOutStatements(rows, width);
  return (
    <ChartSvg drawing={drawing} label={label}>
      {drawing.rows.map((row) => (
        <StatementBar key={row.audience.id} row={row} />
      ))}
    </ChartSvg>
  );
}

function StatementBar({ row }: Readonly<{ row: StatementDrawing["rows"][number] }>) {
  const { audience, counts, mark, name, labelX, labelY, box, segments, told } = row;
  const isShown = counts !== null;
  return (
    <>
      <ChartMark shape={audience.shape} {...mark} r={6} tone={isShown ? "hue" : "muted"} />
      <ChartWords
        x={labelX}
        y={labelY}
        lines={name}
        strong
        lineHeight={18}
        fill={isShown ? INK.hueText(audience.shape) : INK.secondary}
      />
      {segments.map(({ stance, x, y, width, height }) =>
        stance === "disagree" ? (
          <rect
            key={x}
            x={x + 0.8}
            y={y + 0.8}
            width={Math.max(0.4, width - 1.6)}
            height={height - 1.6}
            fill={INK.paper}
            stroke={INK.hue(audience.shape)}
            strokeWidth="1.6"
          />
        ) : (
          <rect
            key={x}
            x={x}
            y={y}
            width={width}
            height={height}
            fill={stance === "agree" ? INK.hue(audience.shape) : INK.rest}
          />
        ),
      )}
      {isShown ? (
        <ChartWords x={told.x} y={told.y} lines={told.lines} lineHeight={18} />
      ) : (
        <Suppressed box={box} reason={row.because} />
      )}
    </>
  );
}
