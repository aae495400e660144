"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";

type State = { readonly message: string; readonly email: string } | null;
type Props = Readonly<{ action: (before: State, form: FormData) => Promise<State>; next: string }>;

export function SignInForm({ action, next }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="stack narrow-form">
      {state ? <Notice tone="error" title={state.message} /> : null}
      <input type="hidden" name="next" value={next} />
      <TextInput
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="username"
        required
        maxLength={320}
        defaultValue={state?.email ?? ""}
      />
      <TextInput
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={pending} disabled={pending}>
          {pending ? "Signing in …" : "Sign in"}
        </Button>
      </div>
    </form>
  );
}
