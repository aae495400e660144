"use client";

import { useActionState } from "react";

type State = { readonly message: string; readonly email: string } | null;
type Props = Readonly<{ action: (before: State, form: FormData) => Promise<State>; next: string }>;

export function SignInForm({ action, next }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="stack">
      {state ? (
        <p id="sign-in-error" role="alert" className="notice notice-error">
          {state.message}
        </p>
      ) : null}
      <input type="hidden" name="next" value={next} />
      <div className="field">
        <label className="field-label" htmlFor="email">
          E-mail address
        </label>
        <input
          id="email"
          name="email"
          type="email"
          className="input"
          autoComplete="username"
          required
          defaultValue={state?.email ?? ""}
          aria-describedby={state ? "sign-in-error" : undefined}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor="password">
          Password
        </label>
        <input
          id="password"
          name="password"
          type="password"
          className="input"
          autoComplete="current-password"
          required
          aria-describedby={state ? "sign-in-error" : undefined}
        />
      </div>
      <div className="form-actions">
        <button type="submit" className="button button-primary" aria-busy={pending}>
          Sign in
        </button>
      </div>
    </form>
  );
}
