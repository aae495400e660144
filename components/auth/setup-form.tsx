"use client";

import { useActionState } from "react";

type State = { readonly message: string; readonly field: string; readonly values: Record<string, string> } | null;
type Props = Readonly<{ action: (before: State, form: FormData) => Promise<State> }>;

const FIELDS = [
  { name: "code", label: "One-time code", type: "text", autoComplete: "one-time-code", hint: "From the console" },
  { name: "organization", label: "Organization", type: "text", autoComplete: "organization", hint: "" },
  {
    name: "office",
    label: "What your office is called",
    type: "text",
    autoComplete: "off",
    hint: "PMO, Enterprise PMO, Delivery office …",
  },
  { name: "name", label: "Your name", type: "text", autoComplete: "name", hint: "" },
  { name: "email", label: "Your e-mail address", type: "email", autoComplete: "username", hint: "You sign in with it" },
  {
    name: "password",
    label: "Password",
    type: "password",
    autoComplete: "new-password",
    hint: "At least 10 characters",
  },
] as const;

/** Makes the first organization and its owner. */
export function SetupForm({ action }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="stack">
      {FIELDS.map(({ name, label, type, autoComplete, hint }) => {
        const wrong = state?.field === name;
        const described = [hint && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(" ");
        return (
          <div className="field" key={name}>
            <label className="field-label" htmlFor={name}>
              {label}
            </label>
            {hint ? (
              <p id={`${name}-hint`} className="field-hint">
                {hint}
              </p>
            ) : null}
            <input
              id={name}
              name={name}
              type={type}
              className="input"
              autoComplete={autoComplete}
              required
              defaultValue={state?.values[name] ?? (name === "office" ? "PMO" : "")}
              aria-invalid={wrong || undefined}
              aria-describedby={described || undefined}
            />
            {wrong ? (
              <p id={`${name}-error`} role="alert" className="field-error">
                {state.message}
              </p>
            ) : null}
          </div>
        );
      })}
      <div className="form-actions">
        <button type="submit" className="button button-primary" aria-busy={pending}>
          Create organization
        </button>
      </div>
    </form>
  );
}
