"use client";

import { useActionState } from "react";

type State = { readonly ok: boolean; readonly message: string; readonly text?: string } | null;

function Said({ state }: Readonly<{ state: State }>) {
  if (!state) return null;
  return state.ok ? (
    <p role="status" className="notice notice-success">
      {state.message}
    </p>
  ) : (
    <p role="alert" className="notice notice-error">
      {state.message}
    </p>
  );
}

type StepProps = Readonly<{ action: (before: State) => Promise<State>; label: string; primary?: boolean }>;

/** One button that moves a survey on. */
export function StepForm({ action, label, primary = false }: StepProps) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="stack-tight">
      <Said state={state} />
      <button type="submit" className={primary ? "button button-primary" : "button"} aria-busy={pending}>
        {label}
      </button>
    </form>
  );
}

type InviteProps = Readonly<{
  action: (before: State, form: FormData) => Promise<State>;
  audiences: readonly { readonly id: string; readonly name: string }[];
}>;

export function InviteForm({ action, audiences }: InviteProps) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="stack">
      <Said state={state} />
      <div className="field">
        <label className="field-label" htmlFor="audience">
          Audience
        </label>
        <select id="audience" name="audience" className="select">
          {audiences.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor="people">
          People
        </label>
        <p className="field-hint" id="people-hint">
          One a line: name; e-mail address
        </p>
        <textarea
          id="people"
          name="people"
          className="textarea"
          rows={4}
          required
          aria-describedby="people-hint"
          defaultValue={state?.text ?? ""}
        />
      </div>
      <div className="form-actions">
        <button type="submit" className="button" aria-busy={pending}>
          Add people
        </button>
      </div>
    </form>
  );
}
