import { NumberField } from "../fields/number-field";
import { TextField } from "../fields/text-field";

export function LongTextFields() {
  return (
    <div className="field-pair">
      <TextField
        name="starter"
        label="Beginning of the sentence"
        optional
        hint="People finish it: “Our PMO exists so that…”"
      />
      <NumberField name="maxLength" label="At most, in characters" lo={20} hi={5000} />
    </div>
  );
}
