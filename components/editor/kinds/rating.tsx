import { CheckField } from "../fields/check-field";
import { NumberField } from "../fields/number-field";
import { TextField } from "../fields/text-field";

export function RatingFields() {
  return (
    <>
      <div className="field-pair">
        <NumberField name="lo" label="Lowest number" step="any" />
        <NumberField name="hi" label="Highest number" step="any" />
      </div>
      <div className="field-triple">
        <TextField name="loLabel" label="Low end" />
        <TextField name="midLabel" label="Middle" optional />
        <TextField name="hiLabel" label="High end" />
      </div>
      <CheckField name="continuous" label="Any number between, not only whole ones" />
    </>
  );
}
