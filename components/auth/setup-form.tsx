"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type BaseSyntheticEvent, startTransition, useActionState, useEffect, useRef } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { setupOwnerInput } from "@/lib/forms/setup-owner";

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

/**
 * Makes the first organization and its owner. Each field is checked as it is left, and all of them by the server when they are sent,
 * which alone knows the code: so a page says everything at once that is wrong on it.
 */
export function SetupForm({ action }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(setupOwnerInput),
    mode: "onTouched",
    // The server may find more: where the focus goes is settled when it has answered.
    shouldFocusError: false,
    defaultValues: { code: "", organization: "", office: "PMO", name: "", email: "", password: "" },
  });
  const post = (event?: BaseSyntheticEvent) => {
    const form: unknown = event?.target;
    if (form instanceof HTMLFormElement) startTransition(() => submit(new FormData(form)));
  };
  const send = handleSubmit(
    (_, event) => post(event),
    (_, event) => post(event),
  );
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);
  const n = Object.keys(state?.errors ?? {}).length;
  return (
    <form ref={form} action={submit} onSubmit={send} className="stack narrow-form" noValidate={formState.isReady}>
      {state?.message ? <Notice tone="error" title={state.message} /> : null}
      {n > 0 ? (
        <Notice tone="error" title={`${n === 1 ? "One field needs" : `${n} fields need`} another look.`} />
      ) : null}
      {FIELDS.map(({ name, ...field }) => (
        <TextInput
          key={name}
          required
          spellCheck={false}
          defaultValue={state?.values[name] ?? (name === "office" ? "PMO" : "")}
          error={formState.errors[name]?.message ?? state?.errors[name]}
          {...field}
          {...register(name)}
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
