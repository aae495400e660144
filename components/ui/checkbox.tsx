import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlProps, FieldError, type FieldText } from "./field";

type Props = Omit<FieldText, "optional"> &
  Omit<ComponentProps<"input">, keyof FieldText | "style" | "type" | "children">;

/** One yes or no; several with one `name` need an `id` each. */
export function Checkbox({ name, label, hint, error, id, className, ...input }: Props) {
  const control = controlProps({ name, hint, error, ...(id && { id }) });
  return (
    <div className={classNames("field", className)}>
      <label className="choice">
        <input type="checkbox" {...input} {...control} />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="field-hint choice-hint" id={`${control.id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${control.id}-error`}>{error}</FieldError>}
    </div>
  );
}
