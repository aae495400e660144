import { OptionsField } from "../fields/options-field";

export function RankingFields() {
  return <OptionsField title="To put in order" />;
}
