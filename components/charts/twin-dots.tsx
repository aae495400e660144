import { range, ticks } from "d3";
import { markPath, type Shape } from "@/components/ui/mark-path";
import type { Interval } from "@/lib/analysis/result-parts";
import { percent } from "@/lib/charts/percent";
import { planStacks, type StackPlan, stackHeight } from "@/lib/charts/stacks";
import { Pin } from "./pin";

type Side = {
  readonly counts: readonly (readonly [value: number, people: number])[];
  readonly median: number | null;
  readonly interval: Interval | null;
};
type Props = Readonly<{
  shape: Shape;
  scale: readonly [number, number];
  today: Side;
  should: Side;
  /** Tallest stack of every audience, so that rows compare. */
  tallest: number;
}>;

const CLEAR = 8;
const HEAD = "twin-arrow-head";

/** The head of every arrow on the page; drawn once. */
export function ArrowHead() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="off-page">
      <defs>
        <marker
          id={HEAD}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="11"
          markerHeight="11"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path className="ink-fill" d="M0 0 10 5 0 10Z" />
        </marker>
      </defs>
    </svg>
  );
}

/** One audience: today above the line, should be below; an ink arrow from one middle answer to the other. */
export function TwinDots({ shape, scale, today, should, tallest }: Props) {
  const plan = planStacks(tallest);
  const height = (side: Side) => Math.max(16, ...side.counts.map(([, n]) => stackHeight(n, tallest, plan)));
  const line = height(today) + CLEAR + 4;
  const total = line + height(should) + CLEAR + 4;
  const at = (value: number) => percent(value, scale);
  const [from, to] = [today.median, should.median];
  return (
    <svg className={`twin-dots audience-${shape}`} height={total} aria-hidden="true">
      {valuesOf(scale).map((value) => (
        <line key={value} className="twin-grid" x1={`${at(value)}%`} x2={`${at(value)}%`} y1="0" y2={total} />
      ))}
      <line className="twin-line" x1="0" x2="100%" y1={line} y2={line} />
      <Band interval={today.interval} at={at} y={line - 5} />
      <Band interval={should.interval} at={at} y={line + 1} />
      {today.counts.map(([value, n]) => (
        <Stack key={value} x={at(value)} line={line - CLEAR} up count={n} tallest={tallest} plan={plan} shape={shape} />
      ))}
      {should.counts.map(([value, n]) => (
        <Stack
          key={value}
          x={at(value)}
          line={line + CLEAR}
          count={n}
          tallest={tallest}
          plan={plan}
          shape={shape}
          hollow
        />
      ))}
      {from !== null ? (
        <line className="twin-tick" x1={`${at(from)}%`} x2={`${at(from)}%`} y1={line - 7} y2={line + 7} />
      ) : null}
      {from !== null && to !== null && from !== to ? (
        <line
          className="twin-arrow"
          x1={`${at(from)}%`}
          x2={`${at(to)}%`}
          y1={line}
          y2={line}
          markerEnd={`url(#${HEAD})`}
        />
      ) : null}
    </svg>
  );
}

const valuesOf = ([lo, hi]: readonly [number, number]): number[] =>
  Number.isInteger(lo) && hi - lo <= 10 ? range(lo, hi + 1) : ticks(lo, hi, 5);

type BandProps = Readonly<{ interval: Interval | null; at: (value: number) => number; y: number }>;

function Band({ interval, at, y }: BandProps) {
  if (!interval || interval.hi === interval.lo) return null;
  const [lo, hi] = [at(interval.lo), at(interval.hi)];
  return <rect className="twin-band" x={`${lo}%`} width={`${hi - lo}%`} y={y} height="4" />;
}

type StackProps = Readonly<{
  x: number;
  line: number;
  count: number;
  tallest: number;
  plan: StackPlan;
  shape: Shape;
  up?: boolean;
  hollow?: boolean;
}>;

function Stack({ x, line, count, tallest, plan, shape, up = false, hollow = false }: StackProps) {
  const away = up ? -1 : 1;
  if (plan.pitch === 0) {
    const height = stackHeight(count, tallest, plan);
    return (
      <Pin x={x} y={up ? line - height : line}>
        <rect className={hollow ? "mark-hollow" : "audience-fill"} x="-7" width="14" height={height} />
      </Pin>
    );
  }
  return (
    <Pin x={x} y={line}>
      {Array.from({ length: count }, (_, i) => away * (i + 0.5) * plan.pitch).map((y) => (
        <path
          key={y}
          className={hollow ? "mark-hollow" : "audience-fill"}
          d={markPath(shape, plan.pitch * (hollow ? 0.34 : 0.4))}
          transform={`translate(0 ${y})`}
        />
      ))}
    </Pin>
  );
}
