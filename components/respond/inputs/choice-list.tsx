import { classNames } from "@/components/ui/class-names";
import { type Described, isWrong, useSheet } from "./sheet";
import { Tick } from "./tick";
import { UnsureBox, UnsureRadio } from "./unsure";
import { useAtMost } from "./use-at-most";

export type Choice = { readonly id: string; readonly label: string };
type Props = Described & Readonly<{ name: string; legend: string; choices: readonly Choice[]; unsure: string }>;

/** One of several; "don't know" is one of them. */
export function ChoiceList({ name, legend, choices, unsure, describedBy }: Props) {
  return (
    <fieldset className="answer-choices" aria-describedby={describedBy}>
      <legend className="visually-hidden">{legend}</legend>
      {choices.map(({ id, label }) => (
        <Tick key={id} type="radio" name={name} value={id} className="answer-choice">
          <span>{label}</span>
        </Tick>
      ))}
      <UnsureRadio name={name} label={unsure} />
    </fieldset>
  );
}

/** Several of many, counted while they are picked. */
export function PickList({
  name,
  legend,
  choices,
  unsure,
  max,
  describedBy,
  wrong,
}: Props & Readonly<{ max: number }>) {
  const { now, isLive } = useSheet();
  const { full, guard } = useAtMost(max);
  const n = now[name]?.length ?? 0;
  return (
    <fieldset className="answer-choices" aria-describedby={describedBy}>
      <legend className="visually-hidden">{legend}</legend>
      <p className="answer-tray" role="status">
        <span>
          <strong className="answer-tray-number">{isLive || n > 0 ? n : max}</strong>{" "}
          {isLive || n > 0 ? `of ${max} picked` : "at most"}
        </span>
        {full ? <span className="answer-tray-note">{full}</span> : null}
      </p>
      <div className={classNames("answer-choice-grid", isLive && n >= max && "answer-choices-full")}>
        {choices.map(({ id, label }) => (
          <Tick
            key={id}
            type="checkbox"
            name={name}
            value={id}
            className="answer-choice"
            invalid={isWrong(wrong, name)}
            onChange={guard}
          >
            <span>{label}</span>
          </Tick>
        ))}
      </div>
      <UnsureBox name={name} label={unsure} />
    </fieldset>
  );
}
