import type { RoleTriangleDrawing } from "@/lib/charts/role-triangle";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { InkArrow } from "./ink-arrow";
import { KeyLine } from "./key-line";

/** An audience's stance between three roles, from today to should be. */
export function RoleTriangle({ drawing, label }: Readonly<{ drawing: RoleTriangleDrawing; label: string }>) {
  const { key, corners, thirds, names, marks, arrows } = drawing;
  return (
    <ChartSvg drawing={drawing} label={label}>
      <KeyLine audienceKey={key} />
      <path
        d={`M${corners.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}Z`}
        fill={INK.sunken}
        stroke={INK.control}
        strokeWidth={1.4}
        strokeLinejoin="round"
      />
      {thirds.map(({ from, to }) => (
        <line
          key={`${to.x} ${to.y}`}
          x1={round(from.x)}
          y1={round(from.y)}
          x2={round(to.x)}
          y2={round(to.y)}
          stroke={INK.lineStrong}
          strokeWidth={1}
        />
      ))}
      {names.map(({ x, y, lines }) => (
        <ChartWords key={`${x} ${y}`} x={x} y={y} lines={lines} lineHeight={16} anchor="middle" strong />
      ))}
      {arrows.map(({ id, shape, from, to }) => (
        <InkArrow key={id} x0={from.x} y0={from.y} x1={to.x} y1={to.y} color={INK.hue(shape)} width={2.4} head={8} />
      ))}
      {marks.map(({ id, shape, x, y, hollow }) => (
        <ChartMark key={`${id} ${hollow}`} shape={shape} x={x} y={y} r={6.5} hollow={hollow} />
      ))}
    </ChartSvg>
  );
}

const round = (n: number) => Math.round(100 * n) / 100;
