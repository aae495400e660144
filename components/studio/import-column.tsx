import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { ColumnChoice, ColumnUse, DescribedColumn } from "@/lib/import/column-choice";

const USES: readonly { value: ColumnUse; label: string }[] = [
  { value: "ignore", label: "Leave out" },
  { value: "audience", label: "Audience: who answered" },
  { value: "text", label: "Own words" },
  { value: "scale", label: "Rating in numbers" },
  { value: "words", label: "Rating in words" },
  { value: "choice", label: "One choice" },
  { value: "multi", label: "Several choices in a cell" },
  { value: "ranking", label: "Order in a cell, best first" },
  { value: "rank", label: "Rank of one option" },
  { value: "points", label: "Points of one option" },
];

type Props = Readonly<{ place: number; described: DescribedColumn; choice: ColumnChoice; error?: string | undefined }>;

/**
 * What one column means. Every detail is in the page; the style sheet shows those that belong to the chosen meaning, so
 * the form works without a script.
 */
export function ImportColumn({ place, described, choice, error }: Props) {
  const { column, because, filled, values } = described;
  const field = (name: string) => ({ name: `${name}-${place}`, id: `${name}-${place}` });
  const oneOf = choice.use === "points" || choice.use === "rank";
  return (
    <section className="import-column" id={`column-${place}`} aria-labelledby={`column-name-${place}`}>
      <div className="stack-tight">
        <h2 className="subheading" id={`column-name-${place}`}>
          {column}
        </h2>
        <p className="caption">
          {filled.toLocaleString("en-GB")} filled. {because}
        </p>
        <ul className="import-examples" aria-label="Most frequent entries">
          {values.slice(0, 4).map(({ value, count }) => (
            <li key={value}>
              <q>{value.length > 90 ? `${value.slice(0, 90)}…` : value}</q>{" "}
              <span className="muted">{count.toLocaleString("en-GB")}×</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="stack">
        {error ? <Notice tone="error" title={error} still /> : null}
        <Select {...field("use")} label="Means" options={USES} defaultValue={choice.use} />
        <div className="stack import-detail import-question">
          <TextInput
            {...field("question")}
            label="Question"
            hint="The same for every column of this question."
            maxLength={300}
            defaultValue={choice.question}
          />
        </div>
        <div className="stack import-detail import-scale">
          <div className="import-pair">
            <TextInput {...field("lo")} label="Lowest" inputMode="numeric" maxLength={20} defaultValue={choice.lo} />
            <TextInput {...field("hi")} label="Highest" inputMode="numeric" maxLength={20} defaultValue={choice.hi} />
          </div>
        </div>
        <div className="stack import-detail import-words">
          <TextArea
            {...field("steps")}
            label="Words of the scale"
            hint="One a line, the lowest first."
            rows={5}
            maxLength={3000}
            defaultValue={choice.steps}
          />
        </div>
        <div className="stack import-detail import-separator">
          <TextInput
            {...field("separator")}
            label="Sign between the entries"
            maxLength={3}
            defaultValue={choice.separator || ";"}
          />
        </div>
        <div className="stack import-detail import-background">
          <Checkbox
            {...field("background")}
            label="About the person, not an opinion"
            hint="Shown by itself where no entry is rare, and never compared."
            defaultChecked={choice.background}
          />
        </div>
        <details className="import-detail import-label">
          <summary>Name in the results, and details</summary>
          <div className="stack import-more">
            <TextInput
              {...field("label")}
              label={oneOf ? "Name of the option" : "Name in the results"}
              optional
              hint="Where the heading is too long."
              maxLength={300}
              defaultValue={choice.label}
            />
            <div className="stack import-detail import-scale">
              <div className="import-pair">
                <TextInput
                  {...field("loLabel")}
                  label="Lowest means"
                  optional
                  maxLength={120}
                  defaultValue={choice.loLabel}
                />
                <TextInput
                  {...field("hiLabel")}
                  label="Highest means"
                  optional
                  maxLength={120}
                  defaultValue={choice.hiLabel}
                />
              </div>
              <Checkbox
                {...field("decimals")}
                label="Numbers between the whole ones, too"
                defaultChecked={choice.decimals}
              />
            </div>
            <div className="stack import-detail import-reversed">
              <Checkbox
                {...field("reversed")}
                label="Turn the scale over"
                hint="Where the highest entry means the least."
                defaultChecked={choice.reversed}
              />
            </div>
          </div>
        </details>
      </div>
    </section>
  );
}
