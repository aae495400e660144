import type { Shape } from "@/components/ui/mark-path";

type Props = Readonly<{
  shape: Shape;
  answered: number | null;
  of: number;
  thresholds: { numbers: number; words: number };
}>;

/** Answers as a share of the invited, with a solid tick where numbers open and a dashed one where words do. */
export function CoverageBar({ shape, answered, of, thresholds }: Props) {
  const share = (n: number) => `${(100 * Math.min(n, of)) / Math.max(1, of)}%`;
  return (
    <svg className={`coverage-bar audience-${shape}`} height="14" aria-hidden="true">
      <rect className="strip-track" y="4" width="100%" height="6" />
      {answered === null ? (
        <rect className="coverage-hidden" y="4" width={share(thresholds.numbers)} height="6" />
      ) : (
        <rect className="audience-fill" y="4" width={share(answered)} height="6" />
      )}
      {thresholds.numbers <= of ? (
        <line className="coverage-tick" x1={share(thresholds.numbers)} x2={share(thresholds.numbers)} y1="0" y2="14" />
      ) : null}
      {/* One tick where both open at once. */}
      {thresholds.words <= of && thresholds.words > thresholds.numbers ? (
        <line
          className="coverage-tick coverage-tick-words"
          x1={share(thresholds.words)}
          x2={share(thresholds.words)}
          y1="0"
          y2="14"
        />
      ) : null}
    </svg>
  );
}
