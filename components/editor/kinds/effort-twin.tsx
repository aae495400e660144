import { ListField } from "../fields/list-field";

export function EffortTwinFields() {
  return <ListField name="stops" title="Stops" one="stop" min={3} max={7} hint="from least to most" />;
}
