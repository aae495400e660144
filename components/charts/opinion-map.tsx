import type { OpinionMapDrawing } from "@/lib/charts/opinion-map";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { KeyLine } from "./key-line";

/** Groups of people who answer alike, in ink, and the middles of the audiences. */
export function OpinionMap({ drawing, label }: Readonly<{ drawing: OpinionMapDrawing; label: string }>) {
  const { key, frame, groups, marks, words } = drawing;
  return (
    <ChartSvg drawing={drawing} label={label}>
      <KeyLine audienceKey={key} />
      {frame ? <rect {...frame} fill="none" stroke={INK.line} strokeWidth={1} /> : null}
      {groups.map(({ id, x, y, radius }) => (
        <circle
          key={id}
          cx={x}
          cy={y}
          r={radius}
          fill={INK.mutedMark}
          fillOpacity={0.28}
          stroke={INK.control}
          strokeWidth={1}
        />
      ))}
      {groups.map(({ id, x, y, words: label, wordsY }) => (
        <g key={id}>
          <ChartWords x={x} y={y + 6} lines={id} size={17} anchor="middle" strong halo />
          <ChartWords x={x} y={wordsY} lines={label} size={12} fill={INK.secondary} anchor="middle" halo />
        </g>
      ))}
      {marks.map(({ id, shape, x, y }) => (
        <ChartMark key={id} shape={shape} x={x} y={y} r={7.5} />
      ))}
      <ChartWords x={words.x} y={words.y} lines={words.lines} size={14} lineHeight={20} fill={INK.secondary} />
    </ChartSvg>
  );
}
