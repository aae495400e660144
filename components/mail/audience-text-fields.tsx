import { AudienceName } from "@/components/ui/audience-mark";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import type { Audience } from "@/lib/survey/instrument";

export type AudienceText = Readonly<{
  id: string;
  name: string;
  shape: Audience["shape"];
  on: boolean;
  subject: string;
  text: string;
  /** Who waits for an invitation; of reminders nobody is told. */
  people: number;
}>;

/** Whether one audience gets the mail, and what it says to them. */
export function AudienceTextFields(props: AudienceText & Readonly<{ kind: "invitation" | "reminder" | "last-call" }>) {
  const { id, name, shape, on, subject, text, people, kind } = props;
  const field = useTypedBefore(`text-${id}`);
  return (
    <Card as="section" className="stack" aria-labelledby={`audience-${id}`}>
      <div className="row-between">
        <label className="choice">
          <input type="checkbox" name="audience" value={id} defaultChecked={on} />
          <span className="subheading" id={`audience-${id}`}>
            <AudienceName shape={shape} name={name} />
          </span>
        </label>
        {kind === "invitation" ? (
          <span className="small secondary">
            {people} {people === 1 ? "person" : "people"} not invited yet
          </span>
        ) : null}
      </div>
      <TextInput
        name={`subject-${id}`}
        label={
          <>
            Subject<span className="visually-hidden"> for {name}</span>
          </>
        }
        defaultValue={subject}
      />
      <TextArea
        ref={field}
        name={`text-${id}`}
        label={
          <>
            Text<span className="visually-hidden"> for {name}</span>
          </>
        }
        rows={14}
        defaultValue={text}
      />
    </Card>
  );
}
