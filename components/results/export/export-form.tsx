import { type ToldAction, ToldForm } from "@/components/ui/told-form";
import type { OfferedFormat } from "./export-format";
import { MakeButton } from "./make-button";

type Props = Readonly<{ action: ToldAction; formats: readonly OfferedFormat[] }>;

/** Which file, on which paper. */
export function ExportForm({ action, formats }: Props) {
  return (
    <ToldForm action={action} className="export-form stack">
      <fieldset className="export-choice">
        <legend className="heading">Which file?</legend>
        {formats.map(({ id, title, kind, contains }, i) => (
          <label key={id} className="export-option">
            <input type="radio" name="format" value={id} defaultChecked={i === 0} required />
            <span>
              <b>
                {title} <span className="muted">{kind}</span>
              </b>
              <span className="small secondary">{contains}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="export-paper">
        <legend className="small strong">Paper of the report</legend>
        <label>
          <input type="radio" name="paper" value="a4" defaultChecked /> A4
        </label>
        <label>
          <input type="radio" name="paper" value="letter" /> US Letter
        </label>
      </fieldset>
      <div className="form-actions">
        <MakeButton label="Make the file" />
      </div>
    </ToldForm>
  );
}
