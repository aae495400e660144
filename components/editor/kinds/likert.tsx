import { CheckField } from "../fields/check-field";
import { ListField } from "../fields/list-field";

export function LikertFields() {
  return (
    <>
      <ListField name="steps" title="Steps" one="step" min={2} max={11} hint="every step has its words" />
      <CheckField name="reversed" label="The first step is the high end" />
    </>
  );
}
