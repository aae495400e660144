import type { ComponentProps } from "react";
import { Field, type FieldText } from "./field";

type Props = FieldText & Omit<ComponentProps<"input">, keyof FieldText | "style" | "children">;

export function TextInput({ name, label, hint, error, optional, id, className, ...input }: Props) {
  const text = { name, label, hint, error, ...(optional && { optional }), ...(id && { id }) };
  return (
    <Field {...text} {...(className && { className })}>
      {(control) => <input className="input" {...input} {...control} />}
    </Field>
  );
}
