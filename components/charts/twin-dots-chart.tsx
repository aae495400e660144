import type { DrawnDots, DrawnStack, TwinDotsDrawing } from "@/lib/charts/twin-dots";
import type { Shape } from "../ui/mark-path";
import { Capsule } from "./capsule";
import { ChartAxis } from "./chart-axis";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { INK } from "./ink";
import { InkArrow } from "./ink-arrow";
import { RowName } from "./row-name";
import { Suppressed } from "./suppressed";

/** One mark a person, today above the line and should be below; bars where there are too many to count. */
export function TwinDotsChart({ drawing, label }: Readonly<{ drawing: TwinDotsDrawing; label: string }>) {
  const { axis, grid, foot, rows } = drawing;
  return (
    <ChartSvg drawing={drawing} label={label}>
      <ChartAxis {...axis} {...grid} wordsAt={foot} />
      {rows.map((row) => (
        <Row key={row.label.id} row={row} drawing={drawing} />
      ))}
    </ChartSvg>
  );
}

function Row({ row, drawing }: Readonly<{ row: DrawnDots; drawing: TwinDotsDrawing }>) {
  const { label, line, stacks, bands, tick, arrow, hidden } = row;
  const [x0, x1] = drawing.ends;
  return (
    <>
      <RowName label={label} hidden={hidden !== null} />
      {hidden ? (
        <Suppressed box={hidden.box} reason={hidden.words} />
      ) : (
        <line x1={x0} x2={x1} y1={line} y2={line} stroke={INK.control} strokeWidth={1.4} />
      )}
      {bands.map((band) => (
        <Capsule key={band.y} shape={label.shape} x0={band.x0} x1={band.x1} y={band.y + 2} height={4} />
      ))}
      {stacks.map((stack) => (
        <Stack key={`${stack.x} ${stack.hollow}`} stack={stack} shape={label.shape} drawing={drawing} />
      ))}
      {tick === null ? null : (
        <line x1={tick} x2={tick} y1={line - 7} y2={line + 7} stroke={INK.text} strokeWidth={2.5} />
      )}
      {arrow ? <InkArrow x0={arrow.x0} y0={line} x1={arrow.x1} y1={line} /> : null}
    </>
  );
}

type StackProps = Readonly<{ stack: DrawnStack; shape: Shape; drawing: TwinDotsDrawing }>;

function Stack({ stack: { x, hollow, marks, bar }, shape, drawing: { pitch, barWidth } }: StackProps) {
  if (bar) {
    const inset = hollow ? 1 : 0;
    return (
      <rect
        x={x - barWidth / 2 + inset}
        y={bar.y + inset}
        width={barWidth - 2 * inset}
        height={Math.max(0.5, bar.height - 2 * inset)}
        fill={hollow ? INK.paper : INK.hue(shape)}
        stroke={INK.hue(shape)}
        strokeWidth={hollow ? 2 : 0}
      />
    );
  }
  return marks.map((y) => <ChartMark key={y} shape={shape} x={x} y={y} r={pitch * 0.38} hollow={hollow} />);
}
