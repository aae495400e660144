import { OptionsField } from "../fields/options-field";

export function SingleChoiceFields() {
  return <OptionsField />;
}
