import { INK } from "./ink";

type Props = Readonly<{ x: number; y0: number; y1: number; scale?: number }>;

/** The shared middle: an ink line with the brass bob hanging from its end. */
export function PlumbLine({ x, y0, y1, scale = 1 }: Props) {
  return (
    <g>
      <line x1={x} x2={x} y1={y0} y2={y1} stroke={INK.text} strokeWidth={1.4 * scale} />
      <path
        d="M0 22L-7.26 8.8V5.72Q-7.26 3.52 -2.9 2.86V0H2.9V2.86Q7.26 3.52 7.26 5.72V8.8Z"
        transform={`translate(${x} ${y1 - 2}) scale(${scale})`}
        fill={INK.brass}
      />
    </g>
  );
}
