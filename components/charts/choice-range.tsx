import type { Interval } from "@/lib/analysis/result-parts";
import { percent } from "@/lib/charts/percent";

const HEIGHT = 26;
const AXIS = HEIGHT / 2;
const SCALE = [0, 100] as const;

type Props = Readonly<{
  /** The index of the result itself, 0–100: a line through every row. */
  index: number;
  /** Its interval, where this row is the result's own. */
  interval?: Interval | null;
  /** Every index that one choice leads to, 0–100. */
  values: readonly number[];
}>;

/** One way of computing the index: a dot for each value it leads to, joined from lowest to highest, beside the result's own line. */
export function ChoiceRange({ index, interval = null, values }: Props) {
  const places = values.map((value) => percent(value, SCALE));
  const [lo, hi] = [Math.min(...places), Math.max(...places)];
  return (
    <svg className="strip" height={HEIGHT} aria-hidden="true">
      <rect className="strip-track" y={AXIS - 4} width="100%" height="8" />
      {interval ? (
        <rect
          className="strip-band"
          x={`${percent(interval.lo, SCALE)}%`}
          y={AXIS - 5}
          width={`${percent(interval.hi, SCALE) - percent(interval.lo, SCALE)}%`}
          height="10"
        />
      ) : null}
      <line
        className="choice-own"
        x1={`${percent(index, SCALE)}%`}
        x2={`${percent(index, SCALE)}%`}
        y1="0"
        y2={HEIGHT}
      />
      {values.length > 0 ? <line className="range-span" x1={`${lo}%`} x2={`${hi}%`} y1={AXIS} y2={AXIS} /> : null}
      {[...new Set(places)].map((at) => (
        <circle key={at} className="ink-fill" cx={`${at}%`} cy={AXIS} r="4.5" />
      ))}
    </svg>
  );
}
