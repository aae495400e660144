import { NumberField } from "../fields/number-field";
import { TextField } from "../fields/text-field";

export function TwinScaleFields() {
  return (
    <>
      <div className="field-pair">
        <TextField name="left" label="Left end" rows={2} hint="Both ends should be fair to both sides." />
        <TextField name="right" label="Right end" rows={2} hint="Neither end is the good one." />
        <TextField name="leftShort" label="Left, in charts" optional />
        <TextField name="rightShort" label="Right, in charts" optional />
      </div>
      <NumberField name="points" label="Points" lo={3} hi={11} hint="An odd number has a middle." />
    </>
  );
}
