import { AudienceMark } from "@/components/ui/audience-mark";
import type { Shape } from "@/components/ui/mark-path";
import type { Coverage, Thresholds } from "./coverage-words";

type Props = Readonly<{ shape: Shape; coverage: Coverage; thresholds: Thresholds; labelled?: boolean }>;

const TALL = { height: 34, bar: 12, top: 6 };
const MOST_WITH_TICKS = 150;
const SMALL = { height: 14, bar: 6, top: 4 };

/**
 * Answers as a share of the people asked; a solid tick where numbers open, a dashed one where words do. Where nobody knows how
 * many were asked, the bar reaches to twice the second tick. The words stand beside it, so readers pass it over.
 */
export function CoverageMeter({ shape, coverage, thresholds, labelled = false }: Props) {
  const { answered, invited, numbers } = coverage;
  const { minimumNumbers, minimumWords } = thresholds;
  const of = Math.max(1, invited ?? Math.max(2 * minimumWords, answered ?? 0));
  const share = (n: number) => `${(100 * Math.min(n, of)) / of}%`;
  const { height, bar, top } = labelled ? TALL : SMALL;
  // Among hundreds both ticks would stand at the edge.
  const ticks =
    of > MOST_WITH_TICKS
      ? []
      : [
          { at: minimumNumbers, dashed: false },
          { at: minimumWords, dashed: true },
        ].filter(({ at, dashed }) => at <= of && !(dashed && minimumWords === minimumNumbers));
  return (
    <svg className={`meter audience-${shape}`} height={height} aria-hidden="true">
      <rect className="meter-track" y={top} width="100%" height={bar} />
      {answered === null ? (
        <rect className="meter-hidden" fill="url(#meter-hatch)" y={top} width={share(minimumNumbers)} height={bar} />
      ) : (
        <rect className={numbers ? "audience-fill" : "meter-rest"} y={top} width={share(answered)} height={bar} />
      )}
      {ticks.map(({ at, dashed }) => (
        <line
          key={at}
          className={dashed ? "meter-tick meter-tick-words" : "meter-tick"}
          x1={share(at)}
          x2={share(at)}
          y1="0"
          y2={top + bar + 2}
        />
      ))}
      {labelled
        ? ticks.map(({ at }) => (
            <text
              key={at}
              className="meter-label"
              x={share(at)}
              y={height - 2}
              textAnchor={at === of ? "end" : "middle"}
            >
              {at}
            </text>
          ))
        : null}
    </svg>
  );
}

/** The hatch of hidden counts, once on each page that draws a meter. */
export function MeterHatch() {
  return (
    <svg className="meter-defs" width={0} height={0} aria-hidden="true">
      <defs>
        <pattern id="meter-hatch" width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" stroke="var(--hatch)" strokeWidth={2.8} />
        </pattern>
      </defs>
    </svg>
  );
}

/** One line of a card: the mark, its bar, and the count in words. */
export function CoverageLine({ name, ...meter }: Omit<Props, "labelled"> & Readonly<{ name: string; words: string }>) {
  return (
    <li className="coverage-line">
      <AudienceMark shape={meter.shape} />
      <span className="visually-hidden">{name}: </span>
      <CoverageMeter {...meter} />
      <span className="small secondary">{meter.words}</span>
    </li>
  );
}
