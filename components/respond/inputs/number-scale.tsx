import type { Question } from "@/lib/survey/instrument";
import { type Described, isWrong, useSheet } from "./sheet";
import { Tick } from "./tick";
import { UNSURE_VALUE, UnsureRadio } from "./unsure";

type Rating = Extract<Question, { kind: "rating" }>;
type Props = Described & Readonly<{ question: Rating }>;

const MOST_STOPS = 11;

/** A number with a word at each end: stops where they fit, a field where there would be too many. */
export function NumberScale(props: Props) {
  const { question } = props;
  const fits = !question.continuous && question.hi - question.lo < MOST_STOPS;
  return fits ? <Stops {...props} /> : <NumberField {...props} />;
}

function Stops({ question, describedBy }: Props) {
  const { id, lo, hi, loLabel, midLabel, hiLabel, prompt, unsure } = question;
  const values = Array.from({ length: hi - lo + 1 }, (_, i) => lo + i);
  const middle = (lo + hi) / 2;
  const word = (value: number) => {
    if (value === lo) return loLabel;
    if (value === hi) return hiLabel;
    return value === middle ? (midLabel ?? "") : "";
  };
  // Eleven stops of 44 px do not fit a phone in one line: below, the middle, above.
  const isSplit = values.length === MOST_STOPS;
  return (
    <fieldset className="number-scale" aria-describedby={describedBy}>
      <legend className="visually-hidden">{prompt}</legend>
      <div className={isSplit ? "number-stops number-stops-split" : "number-stops"}>
        {values.map((value) => (
          <Tick
            key={value}
            type="radio"
            name={id}
            value={String(value)}
            className="number-stop"
            spoken={[String(value), word(value)].filter(Boolean).join(", ")}
          >
            <span>{value}</span>
            {value === middle && word(value) ? <span className="number-word">{word(value)}</span> : null}
          </Tick>
        ))}
        <span className="number-end number-end-low" aria-hidden="true">
          {loLabel}
        </span>
        <span className="number-end number-end-high" aria-hidden="true">
          {hiLabel}
        </span>
      </div>
      <UnsureRadio name={id} label={unsure} />
    </fieldset>
  );
}

function NumberField({ question, describedBy, wrong }: Props) {
  const { start } = useSheet();
  const { id, lo, hi, loLabel, hiLabel, continuous, unsure } = question;
  const before = start[id]?.[0] ?? "";
  return (
    <div className="stack">
      <label className="field">
        <span className="field-label">{`A number from ${lo} (${loLabel}) to ${hi} (${hiLabel})`}</span>
        <input
          className="input"
          type="number"
          inputMode="decimal"
          step={continuous ? "any" : 1}
          name={id}
          min={lo}
          max={hi}
          defaultValue={before === UNSURE_VALUE ? "" : before}
          aria-describedby={describedBy}
          {...(isWrong(wrong, id) && { "aria-invalid": true })}
        />
      </label>
      <Tick type="checkbox" name={id} value={UNSURE_VALUE} className="answer-unsure">
        <span>{unsure}</span>
      </Tick>
    </div>
  );
}
