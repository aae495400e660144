import { INK } from "./ink";

type Props = Readonly<{
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  color?: string;
  width?: number;
  head?: number;
}>;

/** An arrow without a marker, which would need an id of its own in every drawing. */
export function InkArrow({ x0, y0, x1, y1, color = INK.text, width = 2, head = 9 }: Props) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 1) return null;
  const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
  const long = Math.min(head, length);
  const [bx, by] = [x1 - dx * long, y1 - dy * long];
  const half = long * 0.5;
  return (
    <>
      <line x1={round(x0)} y1={round(y0)} x2={round(bx)} y2={round(by)} stroke={color} strokeWidth={width} />
      <path
        d={`M${round(x1)} ${round(y1)}L${round(bx - dy * half)} ${round(by + dx * half)}L${round(bx + dy * half)} ${round(by - dx * half)}Z`}
        fill={color}
      />
    </>
  );
}

const round = (n: number) => Math.round(100 * n) / 100;
