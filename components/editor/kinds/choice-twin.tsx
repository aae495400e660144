import { OptionsField } from "../fields/options-field";

export function ChoiceTwinFields() {
  return <OptionsField />;
}
