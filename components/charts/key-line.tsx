import type { AudienceKey } from "@/lib/charts/audience-key";
import { ChartMark } from "./chart-mark";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { Suppressed } from "./suppressed";

/** Each audience's mark beside its name, above a drawing that has no row of its own for it. */
export function KeyLine({ audienceKey, hollow = false }: Readonly<{ audienceKey: AudienceKey; hollow?: boolean }>) {
  return audienceKey.entries.map(({ id, shape, x, y, nameLines, words, wordsX, hidden, box }) => (
    <g key={id}>
      <ChartMark shape={shape} x={x} y={y} r={5.5} tone={hidden === null ? "hue" : "muted"} hollow={hollow} />
      <ChartWords
        x={x + 14}
        y={y + 4.5}
        lines={nameLines}
        fill={hidden === null ? INK.hueText(shape) : INK.secondary}
        strong
      />
      {words ? <ChartWords x={wordsX} y={y + 4.5} lines={words} fill={INK.secondary} /> : null}
      {hidden !== null && box ? <Suppressed box={box} reason={hidden} /> : null}
    </g>
  ));
}
