import { type Described, isWrong, useSheet } from "./sheet";

type Props = Described &
  Readonly<{
    name: string;
    label: string;
    /** What is counted, in the singular: "chip". */
    piece: string;
    value: number;
    /** How many are still to place. */
    left: number;
    total: number;
  }>;

/**
 * How many go to one row: a number to write, and with a script a button either side. A button at its end stays where it
 * is and does nothing, since one that is disabled would lose the focus.
 */
export function Counter({ name, label, piece, value, left, total, describedBy, wrong }: Props) {
  const { start, isLive, write } = useSheet();
  const step = (by: 1 | -1) => {
    const next = value + by;
    if (next >= 0 && left - by >= 0) write(name, next > 0 ? String(next) : "");
  };
  return (
    <span className="counter">
      {isLive ? (
        <StepButton sign="−" label={`One ${piece} fewer: ${label}`} off={value <= 0} press={() => step(-1)} />
      ) : null}
      <input
        className="counter-number"
        type="number"
        inputMode="numeric"
        id={name}
        name={name}
        min={0}
        max={total}
        step={1}
        placeholder="0"
        defaultValue={start[name]?.[0] ?? ""}
        aria-describedby={describedBy}
        {...(isWrong(wrong, name) && { "aria-invalid": true })}
      />
      {isLive ? (
        <StepButton sign="+" label={`One ${piece} more: ${label}`} off={left <= 0} press={() => step(1)} />
      ) : null}
    </span>
  );
}

type StepProps = Readonly<{ sign: "−" | "+"; label: string; off: boolean; press: () => void }>;

function StepButton({ sign, label, off, press }: StepProps) {
  return (
    <button type="button" className="button counter-step" aria-label={label} aria-disabled={off} onClick={press}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={sign === "+" ? "M3 8h10M8 3v10" : "M3 8h10"} stroke="currentColor" strokeWidth={2} />
      </svg>
    </button>
  );
}
