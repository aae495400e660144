import { classNames } from "@/components/ui/class-names";
import { markPath, type Shape } from "@/components/ui/mark-path";
import type { Interval } from "@/lib/analysis/result-parts";

/** In one line up to here, then wrapped; above MOST a bar takes over. */
const PER_LINE = 18;
const MOST = 40;

type Props = Readonly<{
  shape: Shape;
  count: number;
  n: number;
  pitch?: number;
  /** Share of people, 0–1; drawn on the bar. */
  interval?: Interval | null;
  className?: string;
}>;

/** One mark a person: `count` of `n` filled, the others pale. Decoration: the count stands beside it in words. */
export function PersonMarks({ shape, count, n, pitch = 10, interval = null, className }: Props) {
  if (n > MOST)
    return <ShareBar shape={shape} share={count / n} interval={interval} {...(className && { className })} />;
  const columns = Math.min(PER_LINE, Math.max(1, n));
  const [width, height] = [columns * pitch, Math.ceil(Math.max(1, n) / PER_LINE) * (pitch + 2)];
  return (
    <svg
      className={classNames("person-marks", `audience-${shape}`, className)}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {Array.from({ length: n }, (_, i) => {
        const [x, y] = [((i % PER_LINE) + 0.5) * pitch, (Math.floor(i / PER_LINE) + 0.5) * (pitch + 2)];
        const filled = i < count;
        return (
          <path
            key={`${x} ${y}`}
            d={markPath(shape, pitch * 0.37)}
            transform={`translate(${x} ${y})`}
            className={filled ? "audience-fill" : "rest-fill"}
          />
        );
      })}
    </svg>
  );
}

type BarProps = Readonly<{ shape: Shape; share: number; interval: Interval | null; className?: string }>;

function ShareBar({ shape, share, interval, className }: BarProps) {
  return (
    <svg className={classNames("share-bar", `audience-${shape}`, className)} height="14" aria-hidden="true">
      <rect className="rest-fill" y="2" width="100%" height="10" />
      <rect className="audience-fill" y="2" width={`${100 * share}%`} height="10" />
      {interval ? (
        <rect
          className="share-interval"
          x={`${100 * interval.lo}%`}
          y="0.6"
          width={`${100 * (interval.hi - interval.lo)}%`}
          height="12.8"
          rx="2"
        />
      ) : null}
    </svg>
  );
}
