import type { DrawnColumn, LadderDrawing } from "@/lib/charts/ladder";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { InkArrow } from "./ink-arrow";
import { RowName } from "./row-name";
import { Suppressed } from "./suppressed";

/** A ladder an audience: one mark a person on the rung, today left of the rail, should be right of it. */
export function Ladder({ drawing, label }: Readonly<{ drawing: LadderDrawing; label: string }>) {
  return (
    <ChartSvg drawing={drawing} label={label}>
      {drawing.columns.map((column) => (
        <Column key={column.label.id} column={column} pitch={drawing.pitch} />
      ))}
    </ChartSvg>
  );
}

function Column({ column, pitch }: Readonly<{ column: DrawnColumn; pitch: number }>) {
  const { label, shape, rail, rungs, tick, arrow, hidden, words, lines } = column;
  return (
    <>
      <RowName label={label} hidden={hidden !== null} />
      {words.map(({ x, y, lines: own }) => (
        <ChartWords key={y} x={x} y={y} lines={own} lineHeight={15} fill={INK.secondary} />
      ))}
      {hidden
        ? null
        : rungs.map(({ y }) => (
            <line key={y} x1={lines.x0} x2={lines.x1} y1={y} y2={y} stroke={INK.line} strokeWidth={1} />
          ))}
      {hidden ? (
        <Suppressed box={hidden.box} reason={hidden.words} />
      ) : (
        <line x1={rail.x} x2={rail.x} y1={rail.y0} y2={rail.y1} stroke={INK.control} strokeWidth={1.4} />
      )}
      {rungs.map((rung) => (
        <g key={rung.y}>
          {rung.today.map(({ x, y }) => (
            <ChartMark key={`${x} ${y}`} shape={shape} x={x} y={y} r={pitch * 0.37} />
          ))}
          {rung.should.map(({ x, y }) => (
            <ChartMark key={`${x} ${y}`} shape={shape} x={x} y={y} r={pitch * 0.37} hollow />
          ))}
          {rung.bars.map(({ x, width, hollow }) => (
            <rect
              key={String(hollow)}
              x={hollow ? x + 1 : x}
              y={rung.y - 6}
              width={Math.max(1, hollow ? width - 2 : width)}
              height={12}
              fill={hollow ? INK.paper : INK.hue(shape)}
              stroke={INK.hue(shape)}
              strokeWidth={hollow ? 2 : 0}
            />
          ))}
        </g>
      ))}
      {tick === null ? null : (
        <line x1={rail.x - 7} x2={rail.x + 7} y1={tick} y2={tick} stroke={INK.text} strokeWidth={2.5} />
      )}
      {arrow ? <InkArrow x0={rail.x} x1={rail.x} y0={arrow.y0} y1={arrow.y1} /> : null}
    </>
  );
}
