import { markPath, type Shape } from "@/components/ui/mark-path";
import { laneOut } from "@/lib/charts/lanes";
import { percent } from "@/lib/charts/percent";
import { Pin } from "./pin";

/** Marks nearer than this, in percent of a 180 px row, are dodged up and down. */
const MARK_SHARE = 8;
const MIDDLE = 22;
const DODGE = 11;

type Props = Readonly<{
  scale: readonly [number, number];
  hollow: boolean;
  points: readonly { readonly key: string; readonly shape: Shape; readonly value: number }[];
}>;

/** Where each audience sits on one scale: a bar spans them, near marks are dodged, none is hidden. */
export function RangeRow({ scale, hollow, points }: Props) {
  const at = points.map(({ value }) => percent(value, scale));
  const lanes = laneOut(
    at.map((x) => ({ at: x, width: MARK_SHARE })),
    [-MARK_SHARE, 100 + MARK_SHARE],
  ).map(({ lane }) => lane);
  const [lo, hi] = [Math.min(...at), Math.max(...at)];
  return (
    <svg className="range-row" height="44" aria-hidden="true">
      <line className="range-rule" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      <line className="range-span" x1={`${lo}%`} x2={`${hi}%`} y1={MIDDLE} y2={MIDDLE} />
      {points.map(({ key, shape }, i) => (
        <Pin key={key} x={at[i] ?? 0} y={MIDDLE + dodged(lanes[i] ?? 0)}>
          <g className={`audience-${shape}`}>
            <path
              className={hollow ? "mark-hollow" : "audience-fill mark-halo"}
              d={markPath(shape, hollow ? 5.2 : 6)}
            />
          </g>
        </Pin>
      ))}
    </svg>
  );
}

/** 0, up, down, further up, … */
const dodged = (lane: number) => (lane % 2 === 1 ? -1 : 1) * Math.ceil(lane / 2) * DODGE;
