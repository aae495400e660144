import { ListField } from "../fields/list-field";

export function AgreeCardsFields() {
  return (
    <ListField
      name="statements"
      title="Statements"
      one="statement"
      min={1}
      max={30}
      hint="about as many in favour as against"
      canAnchor
    />
  );
}
