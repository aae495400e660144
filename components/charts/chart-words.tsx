import { INK } from "./ink";

type Props = Readonly<{
  x: number;
  /** Baseline of the first line. */
  y: number;
  lines: string | readonly string[];
  size?: number;
  strong?: boolean;
  fill?: string;
  anchor?: "start" | "middle" | "end";
  /** Kept free of what lies below by a rim of paper. */
  halo?: boolean;
  lineHeight?: number;
}>;

/** Words in a chart, one `<text>` a line. */
export function ChartWords(props: Props) {
  const { x, y, lines, size = 13, strong = false, fill = INK.text, anchor = "start", halo = false } = props;
  const { lineHeight = Math.round(size * 1.35) } = props;
  const placed = [lines].flat().map((line, i) => ({ line, top: y + i * lineHeight }));
  return placed.map(({ line, top }) => (
    <text
      key={`${top} ${line}`}
      x={x}
      y={top}
      fill={fill}
      fontSize={size}
      {...(strong && { fontWeight: 600 })}
      {...(anchor !== "start" && { textAnchor: anchor })}
      {...(halo && { stroke: INK.paper, strokeWidth: 4, strokeLinejoin: "round", paintOrder: "stroke" })}
    >
      {line}
    </text>
  ));
}
