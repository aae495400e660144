import { NumberField } from "../fields/number-field";
import { OptionsField } from "../fields/options-field";

export function PickUpToFields() {
  return (
    <>
      <NumberField name="max" label="May pick at most" lo={1} hi={20} />
      <OptionsField />
    </>
  );
}
