import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Confirm } from "@/components/ui/confirm";
import { Notice } from "@/components/ui/notice";

type Props = Readonly<{ action: string }>;

/** Personal links as a table, for those who send the mails themselves; what that means is said first. */
export function LinksExport({ action }: Props) {
  return (
    <Confirm summary="Download the personal links">
      <Notice tone="warning" title="Whoever has this table can open every link in it" still>
        <p>
          People are told on their first page that a member has taken the links out, since a link opens the draft of its
          person until they send it. To go on with a draft then takes a code as well. Keep the table to yourself and
          delete it when the mails are out. The download stands in the log.
        </p>
      </Notice>
      <form action={action} method="post" className="stack">
        <fieldset className="fieldset">
          <legend>Columns separated by</legend>
          <label className="choice">
            <input type="radio" name="separator" value="comma" defaultChecked />
            <span>Commas</span>
          </label>
          <label className="choice">
            <input type="radio" name="separator" value="semicolon" />
            <span>Semicolons, as many spreadsheets in Europe read them</span>
          </label>
        </fieldset>
        <Checkbox name="mark" value="1" defaultChecked label="For Excel: so that it reads accents and umlauts right" />
        <div className="form-actions">
          <Button type="submit" variant="primary">
            Download the links
          </Button>
        </div>
        <p className="small secondary">
          A name that begins with =, +, - or @ gets an apostrophe in front, since a spreadsheet would run it as a
          formula. Take it away before a mail merge prints it.
        </p>
      </form>
    </Confirm>
  );
}
