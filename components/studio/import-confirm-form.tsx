"use client";

import { useActionState } from "react";

type Props = Readonly<{
  action: (before: string | null, form: FormData) => Promise<string | null>;
  title: string;
  label: string;
}>;

/** The one button that puts something into the database. */
export function ImportConfirmForm({ action, title, label }: Props) {
  const [message, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="stack">
      {message ? (
        <p role="alert" className="notice notice-error">
          {message}
        </p>
      ) : null}
      <div className="field">
        <label className="field-label" htmlFor="title">
          Title of the survey
        </label>
        <input id="title" name="title" className="input" required maxLength={160} defaultValue={title} />
      </div>
      <div className="form-actions">
        <button type="submit" className="button button-primary" aria-busy={pending} disabled={pending}>
          {label}
        </button>
      </div>
    </form>
  );
}
