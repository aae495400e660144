import type { Shape } from "@/components/ui/mark-path";
import { INK } from "./ink";

type Props = Readonly<{ shape: Shape; x0: number; x1: number; y: number; height?: number }>;

/** A 95 % interval behind its mark; the outline is what can be told from the paper. */
export function Capsule({ shape, x0, x1, y, height = 10 }: Props) {
  if (x1 - x0 < 1) return null;
  return (
    <rect
      x={x0}
      y={y - height / 2}
      width={Math.round(100 * (x1 - x0)) / 100}
      height={height}
      rx={Math.min(height, x1 - x0) / 2}
      fill={INK.hue(shape)}
      fillOpacity={0.16}
      stroke={INK.hue(shape)}
      strokeWidth={1}
    />
  );
}
