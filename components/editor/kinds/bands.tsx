import { OptionsField } from "../fields/options-field";

/** Their order is what they mean. */
export function BandsFields() {
  return <OptionsField title="Bands" one="band" hint="in this order, for everybody" canAnchor={false} />;
}
