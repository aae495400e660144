import { TextInput } from "@/components/ui/text-input";
import type { AudienceChoice, CountedEntry } from "@/lib/import/audience-choice";

type Props = Readonly<{ entries: readonly CountedEntry[]; choices: readonly AudienceChoice[] }>;

/** One line for each entry of the audience column: compare it or not, and under which name. */
export function ImportAudiences({ entries, choices }: Props) {
  const countOf = (value: string) => entries.find((entry) => entry.value === value)?.count ?? 0;
  const unlisted = entries.length - choices.length;
  return (
    <fieldset className="fieldset">
      <legend>Entries of the column, and the audience each belongs to</legend>
      {choices.map(({ value, compare, name }, i) => (
        <div className="import-entry" key={value}>
          <input type="hidden" name="value" value={value} />
          <label className="choice">
            <input type="checkbox" name={`compare-${i}`} defaultChecked={compare} />
            <span>
              {value === "" ? "Empty cells" : value}{" "}
              <span className="muted">
                {countOf(value).toLocaleString("en-GB")} {countOf(value) === 1 ? "row" : "rows"}
              </span>
            </span>
          </label>
          <TextInput
            name={`name-${i}`}
            label={<span className="visually-hidden">Audience of {value === "" ? "empty cells" : value}</span>}
            maxLength={60}
            defaultValue={name}
          />
        </div>
      ))}
      {unlisted > 0 ? <p className="caption">{unlisted} rarer entries are left out.</p> : null}
    </fieldset>
  );
}
