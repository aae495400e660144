import type { Certainty } from "@/lib/analysis/result-parts";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";

const WORDS: Readonly<Record<Certainty, string>> = {
  clear: "Clear gap",
  possible: "Possible gap",
  none: "No evidence of a gap",
};

type Props = Readonly<{ kind: Certainty /** Left edge. */; x: number /** Baseline of the words. */; y: number }>;

/** How sure, inside a drawing: by the weight of the ink, and in words. */
export function CertaintyGlyph({ kind, x, y }: Props) {
  const top = y - 9;
  return (
    <>
      <rect
        x={x + 0.75}
        y={top + 0.75}
        width={20.5}
        height={7.5}
        fill={INK.paper}
        stroke={kind === "none" ? INK.control : INK.text}
        strokeWidth={1.5}
        {...(kind === "none" && { strokeDasharray: "3 2" })}
      />
      {kind === "none" ? null : <rect x={x} y={top} width={kind === "clear" ? 22 : 11} height={9} fill={INK.text} />}
      <ChartWords x={x + 28} y={y} lines={WORDS[kind]} strong halo />
    </>
  );
}
