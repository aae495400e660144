import type { SlopeDrawing } from "@/lib/charts/slope";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { KeyLine } from "./key-line";
import { PlumbLine } from "./plumb-line";

type Props = Readonly<{
  drawing: SlopeDrawing;
  label: string;
  /** Should be. */
  hollow: boolean;
}>;

/** From before to after; the after axis is the plumb line. */
export function Slope({ drawing, label, hollow }: Props) {
  const { key, before, after, lines, rules, plumb, feet, people } = drawing;
  return (
    <ChartSvg drawing={drawing} label={label}>
      <KeyLine audienceKey={key} hollow={hollow} />
      {rules.map(({ y, x0, x1, lines: words }) => (
        <g key={y}>
          <line x1={x0} x2={x1} y1={y} y2={y} stroke={INK.line} strokeWidth={1} />
          <ChartWords
            x={x0 - 8}
            y={y + 4.5 - 8 * (words.length - 1)}
            lines={words}
            lineHeight={16}
            fill={INK.muted}
            anchor="end"
          />
        </g>
      ))}
      <PlumbLine {...plumb} />
      {lines.map(({ id, shape, ...line }) => (
        <line key={id} {...line} stroke={INK.hue(shape)} strokeWidth={3} />
      ))}
      {[...before, ...after].map(({ id, shape, x, y }) => (
        <ChartMark key={`${id} ${x}`} shape={shape} x={x} y={y} r={7.5} hollow={hollow} />
      ))}
      {feet.map((foot) => (
        <g key={foot.x}>
          <ChartWords x={foot.x} y={foot.y} lines={foot.lines} lineHeight={16} anchor="middle" strong />
          {foot.sizes.map(({ id, shape, x, y, words }) => (
            <g key={id}>
              <ChartMark shape={shape} x={x - 8} y={y - 4} r={4} hollow={hollow} />
              <ChartWords x={x} y={y} lines={words} size={12} fill={INK.muted} />
            </g>
          ))}
        </g>
      ))}
      <ChartWords x={people.x} y={people.y} lines={people.lines} size={12} lineHeight={16} fill={INK.secondary} />
    </ChartSvg>
  );
}
