import type { Question } from "@/lib/survey/instrument";
import { type Described, useSheet } from "./sheet";
import { UnsureBox } from "./unsure";

type Props = Described & Readonly<{ question: Extract<Question, { kind: "ranking" }> }>;

/** An order, best first: a list of places, each with all options to choose from. */
export function PlaceList({ question, describedBy }: Props) {
  const { start } = useSheet();
  const { id, options, prompt, unsure } = question;
  return (
    <fieldset className="stack" aria-describedby={describedBy}>
      <legend className="visually-hidden">{prompt}</legend>
      <p className="small secondary">Best first; leave the rest empty.</p>
      {options.map((place, i) => (
        <label className="place-row" key={place.id}>
          <span className="label">{`Place ${i + 1}`}</span>
          <select className="select" name={id} defaultValue={start[id]?.[i] ?? ""}>
            <option value="">–</option>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <UnsureBox name={id} label={unsure} />
    </fieldset>
  );
}
