import { markPath, type Shape } from "@/components/ui/mark-path";
import { INK } from "./ink";

type Props = Readonly<{
  shape: Shape;
  x: number;
  y: number;
  /** Of a circle that looks as large. */
  r: number;
  /** Should be. */
  hollow?: boolean;
  /** "muted": the audience is hidden. "rest": one who did not. */
  tone?: "hue" | "muted" | "rest";
}>;

/** One mark of an audience around x, y. */
export function ChartMark({ shape, x, y, r, hollow = false, tone = "hue" }: Props) {
  const ink = tone === "hue" ? INK.hue(shape) : tone === "muted" ? INK.mutedMark : INK.rest;
  const at = `translate(${round(x)} ${round(y)})`;
  if (!hollow) return <path d={markPath(shape, r)} transform={at} fill={ink} />;
  const line = Math.max(1.6, r * 0.34);
  return (
    <path
      d={markPath(shape, r - line / 2)}
      transform={at}
      fill={INK.paper}
      stroke={ink}
      strokeWidth={round(line)}
      strokeLinejoin="round"
    />
  );
}

const round = (n: number) => Math.round(n * 100) / 100;
