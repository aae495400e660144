import { layOutRedraws, type Redraws } from "@/lib/charts/redraw-grid";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";

type Props = Readonly<{ grids: readonly Redraws[]; width: number; label: string }>;

/** A hundred re-draws: filled where the gap kept its direction, outlined where it did not. */
export function RedrawGridChart({ grids, width, label }: Props) {
  const drawing = layOutRedraws(grids, width);
  return (
    <ChartSvg drawing={drawing} label={label}>
      {drawing.grids.map(({ key, lines, textY, side, squares }) => (
        <g key={key}>
          <ChartWords x={0} y={textY} lines={lines} size={14} strong lineHeight={20} />
          {squares.map(({ x, y, kept }) =>
            kept ? (
              <rect key={`${x} ${y}`} x={x} y={y} width={side} height={side} rx="1.5" fill={INK.text} />
            ) : (
              <rect
                key={`${x} ${y}`}
                x={x + 0.6}
                y={y + 0.6}
                width={side - 1.2}
                height={side - 1.2}
                rx="1.5"
                fill={INK.paper}
                stroke={INK.control}
                strokeWidth="1.2"
              />
            ),
          )}
        </g>
      ))}
    </ChartSvg>
  );
}
