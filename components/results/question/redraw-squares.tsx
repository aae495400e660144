const COLUMNS = 20;
const STEP = 12;
const SIDE = 8;

/** A hundred re-draws, filled where the gap kept its direction; decoration, the sentence says it. `drawn` of them so far. */
export function RedrawSquares({ kept, drawn = 100 }: Readonly<{ kept: number; drawn?: number }>) {
  return (
    <svg className="redraw-squares" viewBox={`0 0 ${COLUMNS * STEP} ${(100 / COLUMNS) * STEP}`} aria-hidden="true">
      {Array.from({ length: drawn }, (_, i) => {
        const [x, y] = [(i % COLUMNS) * STEP + 1, Math.floor(i / COLUMNS) * STEP + 1];
        return (
          <rect
            key={`${x} ${y}`}
            className={i < kept ? "redraw-kept" : "redraw-lost"}
            x={x}
            y={y}
            width={SIDE}
            height={SIDE}
            rx="1.5"
          />
        );
      })}
    </svg>
  );
}
