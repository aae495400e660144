import { markPath, type Shape } from "@/components/ui/mark-path";
import type { Interval } from "@/lib/analysis/result-parts";
import { laneOut } from "@/lib/charts/lanes";
import { Pin } from "./pin";

/** A pill is 34 px wide; on the narrowest strip that is drawn (300 px) this much of it, in percent. */
const PILL = 34;
const PILL_SHARE = 11.4;
const LANE = 24;

type Pair = { readonly key: string; readonly shapes: readonly [Shape, Shape]; readonly shared: number };
type Props = Readonly<{ shared: number; interval: Interval | null; pairs: readonly Pair[] }>;

/** 0 nothing shared to 100 identical: ink tick for all audiences, grey band for its interval, a pill for each pair. */
export function SharedStrip({ shared, interval, pairs }: Props) {
  const places = laneOut(
    pairs.map((pair) => ({ at: pair.shared, width: PILL_SHARE })),
    [0, 100],
    0.6,
  );
  const lanes = 1 + Math.max(0, ...places.map(({ lane }) => lane));
  const axis = lanes * LANE + 12;
  const placeOf = (i: number) => {
    const { at, lane } = places[i] ?? { at: 0, lane: 0 };
    return { at, y: (lanes - 1 - lane) * LANE + 2 };
  };
  return (
    <svg className="strip" height={axis + 14} aria-hidden="true">
      <rect className="strip-track" y={axis - 4} width="100%" height="8" />
      {interval ? (
        <rect
          className="strip-band"
          x={`${interval.lo}%`}
          y={axis - 5}
          width={`${Math.max(0, interval.hi - interval.lo)}%`}
          height="10"
        />
      ) : null}
      {pairs.map((pair, i) => (
        <line
          key={pair.key}
          className="strip-leader"
          x1={`${placeOf(i).at}%`}
          y1={placeOf(i).y + 20}
          x2={`${pair.shared}%`}
          y2={axis - 5}
        />
      ))}
      {/* After every leader, so that none runs across a pill. */}
      {pairs.map((pair, i) => (
        <Pin key={pair.key} x={placeOf(i).at} y={placeOf(i).y + 10}>
          <rect className="strip-pill" x={-PILL / 2} y="-10" width={PILL} height="20" rx="10" />
          {pair.shapes.map((shape, k) => (
            <g key={shape} className={`audience-${shape}`}>
              <path className="audience-fill" d={markPath(shape, 4.4)} transform={`translate(${k ? 7 : -7} 0)`} />
            </g>
          ))}
        </Pin>
      ))}
      <Pin x={shared} y={axis}>
        <rect className="strip-tick" x="-2" y="-10" width="4" height="20" />
      </Pin>
    </svg>
  );
}
