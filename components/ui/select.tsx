import type { ComponentProps } from "react";
import { Field, type FieldText } from "./field";

type Option = Readonly<{ value: string; label: string; disabled?: boolean }>;

/** `placeholder` is a first choice without a value: nothing is chosen for the person. */
type Props = FieldText &
  Omit<ComponentProps<"select">, keyof FieldText | "style" | "children"> &
  Readonly<{ options: readonly Option[]; placeholder?: string }>;

export function Select(props: Props) {
  const { name, label, hint, error, optional, id, className, options, placeholder, ...select } = props;
  const text = { name, label, hint, error, ...(optional && { optional }), ...(id && { id }) };
  return (
    <Field {...text} {...(className && { className })}>
      {(control) => (
        <select className="select" {...select} {...control}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
