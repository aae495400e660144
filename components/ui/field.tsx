import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

export type FieldText = Readonly<{
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence that says how to put it right. */
  error?: string | undefined;
  optional?: boolean;
  /** Only where two fields of a page share a name. */
  id?: string;
}>;

/** What the control needs to belong to its label, hint and error. */
export type ControlProps = Readonly<{
  id: string;
  name: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}>;

export function controlProps({ name, hint, error, id = name }: Omit<FieldText, "label">): ControlProps {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    id,
    name,
    ...(described && { "aria-describedby": described }),
    ...(error && { "aria-invalid": true as const }),
  };
}

export function FieldError({ id, children }: Readonly<{ id: string; children: ReactNode }>) {
  return (
    <p className="field-error" id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  );
}

type Props = FieldText & Readonly<{ className?: string; children: (control: ControlProps) => ReactNode }>;

export function Field({ className, children, ...text }: Props) {
  const control = controlProps(text);
  return (
    <div className={classNames("field", className)}>
      <label className="field-label" htmlFor={control.id}>
        {text.label}
        {text.optional && <span className="field-optional"> (optional)</span>}
      </label>
      {text.hint && (
        <p className="field-hint" id={`${control.id}-hint`}>
          {text.hint}
        </p>
      )}
      {children(control)}
      {text.error && <FieldError id={`${control.id}-error`}>{text.error}</FieldError>}
    </div>
  );
}
