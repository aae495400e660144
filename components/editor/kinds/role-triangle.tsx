import { ListField } from "../fields/list-field";
import { NumberField } from "../fields/number-field";

export function RoleTriangleFields() {
  return (
    <>
      <ListField name="corners" title="Corners" one="corner" min={3} max={3} />
      <NumberField name="tokens" label="Tokens to share" lo={4} hi={30} />
    </>
  );
}
