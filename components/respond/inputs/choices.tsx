import type { Fields } from "@/lib/survey/form-data";

export type Choice = { readonly id: string; readonly label: string };
type RadiosProps = Readonly<{
  name: string;
  legend: string;
  choices: readonly Choice[];
  fields: Fields;
  row?: boolean;
}>;

/** One of several; "don't know" is one of them. */
export function Radios({ name, legend, choices, fields, row = false }: RadiosProps) {
  const chosen = fields[name]?.[0];
  return (
    <fieldset className="fieldset">
      <legend className="label">{legend}</legend>
      <div className={row ? "respond-scale" : "stack-tight"}>
        {choices.map(({ id, label }) => (
          <label className={row ? "choice respond-stop" : "choice"} key={id}>
            <input type="radio" name={name} value={id} defaultChecked={chosen === id} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ChecksProps = Readonly<{
  name: string;
  legend: string;
  choices: readonly Choice[];
  fields: Fields;
  unsure: string;
}>;

/** Several of many; the form says how many. */
export function Checks({ name, legend, choices, fields, unsure }: ChecksProps) {
  const chosen = fields[name] ?? [];
  return (
    <fieldset className="fieldset">
      <legend className="label">{legend}</legend>
      <div className="stack-tight">
        {choices.map(({ id, label }) => (
          <label className="choice" key={id}>
            <input type="checkbox" name={name} value={id} defaultChecked={chosen.includes(id)} />
            <span>{label}</span>
          </label>
        ))}
        <Unsure name={name} label={unsure} fields={fields} />
      </div>
    </fieldset>
  );
}

export function Unsure({ name, label, fields }: Readonly<{ name: string; label: string; fields: Fields }>) {
  return (
    <label className="choice respond-unsure">
      <input type="checkbox" name={`${name}:unsure`} value="1" defaultChecked={Boolean(fields[`${name}:unsure`])} />
      <span>{label}</span>
    </label>
  );
}

type AmountsProps = Readonly<{
  /** Field name of an option: "C2.rev". */
  nameOf: (id: string) => string;
  legend: string;
  choices: readonly Choice[];
  total: number;
  fields: Fields;
}>;

/** A number for each option; together at most `total`. */
export function Amounts({ nameOf, legend, choices, total, fields }: AmountsProps) {
  return (
    <fieldset className="fieldset">
      <legend className="label">{legend}</legend>
      <div className="stack-tight">
        {choices.map(({ id, label }) => (
          <label className="respond-amount" key={id}>
            <span>{label}</span>
            <input
              type="number"
              inputMode="numeric"
              className="input"
              name={nameOf(id)}
              min={0}
              max={total}
              step={1}
              defaultValue={fields[nameOf(id)]?.[0] ?? ""}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
