"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";

type State = {
  readonly message: string | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
} | null;
type Props = Readonly<{ action: (before: State, form: FormData) => Promise<State> }>;

const FIELDS = [
  { name: "code", label: "One-time code", hint: "From the console", autoComplete: "one-time-code", maxLength: 80 },
  { name: "organization", label: "Organization", autoComplete: "organization", maxLength: 120 },
  {
    name: "office",
    label: "What your office is called",
    hint: "PMO, Enterprise PMO, Delivery office …",
    autoComplete: "off",
    maxLength: 60,
  },
  { name: "name", label: "Your name", autoComplete: "name", maxLength: 120 },
  {
    name: "email",
    label: "Your e-mail address",
    hint: "You sign in with it",
    type: "email",
    autoComplete: "username",
    maxLength: 320,
  },
  {
    name: "password",
    label: "Password",
    hint: "At least 10 characters",
    type: "password",
    autoComplete: "new-password",
    minLength: 10,
    maxLength: 200,
  },
] as const;

/** Makes the first organization and its owner. */
export function SetupForm({ action }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  const n = Object.keys(state?.errors ?? {}).length;
  return (
    <form action={submit} className="stack narrow-form">
      {state?.message ? <Notice tone="error" title={state.message} /> : null}
      {n > 0 ? (
        <Notice tone="error" title={`${n === 1 ? "One field needs" : `${n} fields need`} another look.`} />
      ) : null}
      {FIELDS.map(({ name, ...field }) => (
        <TextInput
          key={name}
          name={name}
          required
          spellCheck={false}
          defaultValue={state?.values[name] ?? (name === "office" ? "PMO" : "")}
          error={state?.errors[name]}
          {...field}
        />
      ))}
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={pending} disabled={pending}>
          {pending ? "Creating …" : "Create organization"}
        </Button>
      </div>
    </form>
  );
}
