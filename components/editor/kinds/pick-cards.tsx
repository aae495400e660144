import { NumberField } from "../fields/number-field";
import { OptionsField } from "../fields/options-field";
import { TextField } from "../fields/text-field";

export function PickCardsFields() {
  return (
    <>
      <div className="field-pair">
        <TextField name="todayPrompt" label="Words above today" rows={2} />
        <TextField name="shouldPrompt" label="Words above should be" rows={2} />
      </div>
      <NumberField name="pick" label="Cards for today" lo={1} hi={10} />
      <OptionsField title="Cards" one="card" />
    </>
  );
}
