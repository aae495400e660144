import type { DrawnRow, DumbbellDrawing } from "@/lib/charts/dumbbell";
import { Capsule } from "./capsule";
import { ChartAxis } from "./chart-axis";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { PlumbLine } from "./plumb-line";
import { RowName } from "./row-name";
import { Suppressed } from "./suppressed";

type Props = Readonly<{ drawing: DumbbellDrawing; label: string }>;

/** Today filled, should be hollow, a bar between them; the plumb line at the middle of should be. */
export function Dumbbell({ drawing, label }: Props) {
  const { axis, grid, rows, plumb, radius } = drawing;
  return (
    <ChartSvg drawing={drawing} label={label}>
      <ChartAxis {...axis} {...grid} wordsAt={0} />
      {plumb ? (
        <>
          <PlumbLine {...plumb} />
          <ChartWords
            x={plumb.wordsX}
            y={plumb.wordsY}
            lines={plumb.words}
            fill={INK.secondary}
            anchor={plumb.anchor}
            lineHeight={16}
          />
        </>
      ) : null}
      {rows.map((row) => (
        <Row key={row.label.id} row={row} radius={radius} />
      ))}
    </ChartSvg>
  );
}

function Row({ row, radius }: Readonly<{ row: DrawnRow; radius: number }>) {
  const { label, marks, bar, shift, hidden } = row;
  const { shape } = label;
  return (
    <>
      <RowName label={label} hidden={hidden !== null} />
      {hidden ? <Suppressed box={hidden.box} reason={hidden.words} /> : null}
      {marks.map(({ band, y, hollow }) =>
        band ? <Capsule key={String(hollow)} shape={shape} {...band} y={y} /> : null,
      )}
      {bar ? <line x1={bar.x0} x2={bar.x1} y1={bar.y} y2={bar.y} stroke={INK.hue(shape)} strokeWidth={3} /> : null}
      {marks.map(({ x, y, hollow }) => (
        <ChartMark key={String(hollow)} shape={shape} x={x} y={y} r={radius} hollow={hollow} />
      ))}
      {marks.map(({ valueX, valueY, value, hollow }) => (
        <ChartWords key={String(hollow)} x={valueX} y={valueY} lines={value} size={14} anchor="middle" strong halo />
      ))}
      {shift.words ? (
        <ChartWords
          x={shift.x}
          y={shift.y}
          lines={shift.words}
          size={15}
          fill={INK.hueText(shape)}
          anchor={shift.anchor}
          strong
        />
      ) : null}
    </>
  );
}
