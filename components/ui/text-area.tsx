import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, type FieldText } from "./field";

/** `ownWords`: a person's own sentence, set in serif as it will be quoted. */
type Props = FieldText &
  Omit<ComponentProps<"textarea">, keyof FieldText | "style" | "children"> &
  Readonly<{ ownWords?: boolean }>;

export function TextArea({ name, label, hint, error, optional, id, className, ownWords, ...area }: Props) {
  const text = { name, label, hint, error, ...(optional && { optional }), ...(id && { id }) };
  return (
    <Field {...text} {...(className && { className })}>
      {(control) => <textarea className={classNames("textarea", ownWords && "own-words")} {...area} {...control} />}
    </Field>
  );
}
