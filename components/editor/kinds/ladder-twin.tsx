import { ListField } from "../fields/list-field";

export function LadderTwinFields() {
  return <ListField name="stops" title="Rungs" one="rung" min={3} max={9} hint="from the lowest to the highest" />;
}
