import { classNames } from "@/components/ui/class-names";
import { unsureField } from "@/lib/survey/fields";
import { Tick } from "./tick";

/** The value of the radio "don't know"; lib/survey stores the same word. */
export const UNSURE_VALUE = "unsure";

type Props = Readonly<{ name: string; label: string; hint?: string; className?: string }>;

/** "Don't know" as one of several radios, set apart so that it does not look like a rung of the scale. */
export function UnsureRadio({ name, label, className }: Props) {
  return (
    <Tick type="radio" name={name} value={UNSURE_VALUE} className={classNames("answer-unsure", className)}>
      <span>{label}</span>
    </Tick>
  );
}

/** "Don't know" as a tick box, for answers that are not a choice of one. */
export function UnsureBox({ name, label, hint }: Props) {
  return (
    <Tick type="checkbox" name={unsureField(name)} value="1" className="answer-unsure">
      <span>
        {label}
        {hint ? <span className="muted"> {hint}</span> : null}
      </span>
    </Tick>
  );
}
