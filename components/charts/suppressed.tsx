import { type Box, hatchLines } from "@/lib/charts/hatch";
import { textWidth, wrapped } from "@/lib/charts/text-width";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";

const SIZE = 12;
const LEADING = 16;

/** What is hidden keeps its place: hatch, and on a plate of paper the reason in words. */
export function Suppressed({ box, reason }: Readonly<{ box: Box; reason: string }>) {
  return (
    <>
      <Hatch box={box} />
      <Plate box={box} reason={reason} />
    </>
  );
}

/** On a projector the whole drawing is enlarged, its hatch with it. */
export function Hatch({ box }: Readonly<{ box: Box }>) {
  return (
    <g stroke={INK.hatch} strokeWidth="1.4">
      {hatchLines(box, 6).map((line) => (
        <line key={`${line.x1} ${line.y1}`} {...line} />
      ))}
    </g>
  );
}

function Plate({ box, reason }: Readonly<{ box: Box; reason: string }>) {
  const lines = wrapped(reason, {
    width: box.width - 20,
    size: SIZE,
    lines: Math.max(1, Math.floor(box.height / LEADING)),
  });
  const width = Math.max(...lines.map((line) => textWidth(line, SIZE))) + 16;
  const height = lines.length * LEADING + 2;
  const [middle, top] = [box.x + box.width / 2, box.y + (box.height - height) / 2];
  return (
    <>
      <rect x={middle - width / 2} y={top} width={width} height={height} fill={INK.paper} />
      <ChartWords x={middle} y={top + 13} lines={lines} size={SIZE} lineHeight={LEADING} anchor="middle" />
    </>
  );
}
