import type { ArrowEnd, ArrowRowsDrawing } from "@/lib/charts/arrow-rows";
import { Capsule } from "./capsule";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { InkArrow } from "./ink-arrow";
import { KeyLine } from "./key-line";
import { OptionWords } from "./option-words";

/** From what one audience guesses of another to what is true. */
export function PerceptionArrows({ drawing, label }: Readonly<{ drawing: ArrowRowsDrawing; label: string }>) {
  const { key, rows, grid, ticks, ends } = drawing;
  return (
    <ChartSvg drawing={drawing} label={label}>
      <KeyLine audienceKey={key} />
      {ticks.map(({ x, words }) => (
        <g key={words}>
          <line x1={x} x2={x} y1={grid.y0} y2={grid.y1} stroke={INK.line} strokeWidth={1} />
          <ChartWords x={x} y={grid.y1 + 17} lines={words} size={12} fill={INK.muted} anchor="middle" />
        </g>
      ))}
      {ends.map(({ x, anchor, lines }) => (
        <ChartWords
          key={anchor}
          x={x}
          y={grid.y1 + 35}
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
          {row.band ? <Capsule shape={row.from.shape} {...row.band} y={row.from.y} /> : null}
          {row.arrow ? <InkArrow x0={row.arrow.x0} x1={row.arrow.x1} y0={row.middle} y1={row.middle} /> : null}
          <End end={row.from} hollow={row.hollow} />
          <End end={row.to} hollow={row.hollow} />
        </g>
      ))}
    </ChartSvg>
  );
}

function End({ end, hollow }: Readonly<{ end: ArrowEnd; hollow: boolean }>) {
  return (
    <>
      <ChartMark shape={end.shape} x={end.x} y={end.y} r={6} hollow={hollow} />
      <ChartWords x={end.x} y={end.wordsY} lines={end.words} size={14} anchor="middle" strong halo />
    </>
  );
}
