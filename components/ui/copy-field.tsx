import { CopyButton } from "./copy-button";
import { Field } from "./field";

type Props = Readonly<{ id: string; label: string; value: string; hint?: string; className?: string }>;

/** A link or a code to take along: selectable without a script, copied by a button with one. */
export function CopyField({ id, label, value, hint, className }: Props) {
  return (
    <Field name={id} label={label} {...(hint && { hint })} {...(className && { className })}>
      {({ name: _, ...control }) => (
        <div className="copy-field">
          <input className="input" type="text" readOnly value={value} {...control} />
          <CopyButton inputId={id} />
        </div>
      )}
    </Field>
  );
}
