"use client";

import { type ReactNode, useActionState } from "react";
import type { FormAction } from "@/lib/forms/form-state";
import { Button } from "./button";
import { Notice } from "./notice";
import { Select } from "./select";
import { TextInput } from "./text-input";

export type FormField = Readonly<{
  name: string;
  label: string;
  hint?: string;
  type?: "text" | "email" | "password" | "number";
  autoComplete?: string;
  maxLength?: number;
  min?: number;
  max?: number;
  initial?: string;
  /** Two forms of a page share a name. */
  id?: string;
  /** One of these instead of a text. */
  options?: readonly { readonly value: string; readonly label: string }[];
}>;

type Props = Readonly<{
  action: FormAction;
  fields: readonly FormField[];
  hidden?: Readonly<Record<string, string>>;
  label: string;
  busy: string;
  primary?: boolean;
  /** What stands beside the button. */
  aside?: ReactNode;
}>;

/** A plain form of a few fields: it works without a script, says what is wrong beside each field, and keeps what was typed. */
export function FieldsForm({ action, fields, hidden = {}, label, busy, primary = false, aside }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  const n = Object.keys(state?.errors ?? {}).length;
  return (
    <form action={submit} className="stack narrow-form" noValidate>
      {state?.message ? <Notice tone={state.ok ? "success" : "error"} title={state.message} /> : null}
      {n > 0 ? (
        <Notice tone="error" title={`${n === 1 ? "One field needs" : `${n} fields need`} another look.`} />
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, initial = "", options, type = "text", ...field }) => {
        const value = type === "password" ? "" : (state?.values[name] ?? initial);
        const shown = { name, error: state?.errors[name], defaultValue: value, ...field };
        // A form is emptied after its action; the key brings back what was chosen.
        if (options) return <Select key={`${name} ${value}`} {...shown} options={options} />;
        return <TextInput key={name} required spellCheck={false} type={type} {...shown} />;
      })}
      <div className="form-actions">
        <Button type="submit" variant={primary ? "primary" : "outline"} busy={pending} disabled={pending}>
          {pending ? busy : label}
        </Button>
        {aside}
      </div>
    </form>
  );
}
