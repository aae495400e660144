import { layOutStrips, layOutTrack, PILL, type PlacedStrip, type Strip } from "@/lib/charts/alignment-strip";
import { ChartMark } from "./chart-mark";
import { ChartSvg } from "./chart-svg";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import { Suppressed } from "./suppressed";

type Props = Readonly<{ strips: readonly Strip[]; all: string; width: number; label: string }>;

/** Ink tick: shared by all. Grey band: its interval. Pills: every pair. Never one score. */
export function AlignmentStripChart({ strips, all, width, label }: Props) {
  const drawing = layOutStrips(strips, width, all);
  const [first] = drawing.strips;
  return (
    <ChartSvg drawing={drawing} label={label}>
      {drawing.strips.map((strip) => (
        <g key={strip.id}>
          {strip === first ? null : (
            <line x1="0" x2={width} y1={strip.ruleY + 0.5} y2={strip.ruleY + 0.5} stroke={INK.line} />
          )}
          <StripMarks strip={strip} />
        </g>
      ))}
      {drawing.axis.stops.map(({ x, label: words, anchor }) => (
        <ChartWords key={x} x={x} y={drawing.axis.y} lines={words} size={12} anchor={anchor} fill={INK.muted} />
      ))}
    </ChartSvg>
  );
}

/** One strip without its words, which stand beside it on the page. */
export function AlignmentTrack({ strip, all, width }: Readonly<{ strip: Strip; all: string; width: number }>) {
  const drawing = layOutTrack(strip, width, all);
  return (
    <ChartSvg drawing={drawing} label={`${strip.title}: how much is shared`}>
      <TrackMarks strip={drawing.strip} />
    </ChartSvg>
  );
}

function StripMarks({ strip }: Readonly<{ strip: PlacedStrip }>) {
  const { numeral, labelY, titleLines, questionLines } = strip;
  return (
    <>
      <ChartWords x={0} y={labelY} lines={titleLines} size={15} strong lineHeight={18} />
      <ChartWords
        x={0}
        y={labelY + 18 * titleLines.length - 1}
        lines={questionLines}
        size={12}
        lineHeight={16}
        fill={INK.muted}
      />
      <TrackMarks strip={strip} />
      {numeral ? (
        <>
          <text x={numeral.x} y={numeral.y} fontFamily={INK.serif} fontSize="34" fontWeight="500" fill={INK.text}>
            {numeral.words}
          </text>
          <ChartWords
            x={numeral.unitX}
            y={numeral.y - 14}
            lines={numeral.unitLines}
            size={12}
            lineHeight={15}
            fill={INK.muted}
          />
        </>
      ) : null}
    </>
  );
}

function TrackMarks({ strip: { track, band, tick, pills, because } }: Readonly<{ strip: PlacedStrip }>) {
  const middle = track.y + track.height / 2;
  return (
    <>
      {tick === null ? (
        <Suppressed box={{ ...track, y: middle - 11, height: 22 }} reason={because} />
      ) : (
        <rect {...track} fill={INK.line} />
      )}
      {band ? (
        <rect x={band.x} y={middle - 5} width={band.width} height="10" fill={INK.mutedMark} stroke={INK.control} />
      ) : null}
      {pills.map(({ pair, x, y, at }) => (
        <line key={`${pair.a.id} ${pair.b.id}`} x1={x} y1={y} x2={at} y2={middle - 5} stroke={INK.control} />
      ))}
      {/* After every leader, so that none runs across a pill. */}
      {pills.map(({ pair, x, y }) => (
        <g key={`${pair.a.id} ${pair.b.id}`}>
          <rect
            x={x - PILL.width / 2}
            y={y - PILL.height / 2}
            width={PILL.width}
            height={PILL.height}
            rx={PILL.height / 2}
            fill={INK.paper}
            stroke={INK.control}
          />
          <ChartMark shape={pair.a.shape} x={x - 7} y={y} r={4.4} />
          <ChartMark shape={pair.b.shape} x={x + 7} y={y} r={4.4} />
        </g>
      ))}
      {tick === null ? null : <rect x={tick - 2} y={middle - 10} width="4" height="20" fill={INK.text} />}
    </>
  );
}
