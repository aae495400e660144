import { CONSTRUCTS } from "@/lib/survey/kinds/kind";
import { CheckField } from "./fields/check-field";
import { ChoiceField } from "./fields/choice-field";
import { NumberField } from "./fields/number-field";
import { TextField } from "./fields/text-field";
import { useQuestionForm } from "./form-context";

const NAMES: Readonly<Record<(typeof CONSTRUCTS)[number], string>> = {
  text: "Themes in people’s own words",
  purpose: "Purpose",
  role: "Role",
  value: "Value",
  outcome: "Output or outcome",
  effort: "Effort",
  worth: "Worth it",
  customer: "Customer",
  success: "Success",
  statements: "Common ground",
  perception: "Guesses about the others",
  background: "Background, never crossed with each other",
  other: "Nothing of its own",
};

/** What is set once and seldom looked at. */
export function MoreFields() {
  const { question, onlyWords } = useQuestionForm();
  return (
    <details className="fold more-fields">
      <summary className="label">More about this question</summary>
      <div className="stack fold-body">
        <div className="field-pair">
          <TextField name="label" label="Name in results" optional hint="Where the question is too long." />
          {question.kind === "agree-cards" ? null : <TextField name="unsure" label="Words for “don’t know”" />}
          <ChoiceField
            name="construct"
            label="Counts towards"
            options={CONSTRUCTS.map((value) => ({ value, label: NAMES[value] }))}
          />
          <NumberField name="seconds" label="Seconds to answer" lo={1} hi={900} hint="For the minutes above." />
          {onlyWords ? null : (
            <TextField name="page" label="Page" optional hint="Neighbours with the same page name share one screen." />
          )}
        </div>
        <CheckField
          name="optional"
          label="Optional"
          hint="Everything can be skipped; this is what you can do without."
        />
        <CheckField
          name="sensitive"
          label="Sensitive"
          hint="Results never tell that everybody of an audience gave the same answer."
        />
      </div>
    </details>
  );
}
