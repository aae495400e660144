"use client";

import { type ReactNode, useActionState } from "react";

/** What stood in the way; null: nothing. */
export type Refused = string | null;
export type ToldAction = (before: Refused, form: FormData) => Promise<Refused>;

type Props = Readonly<{ action: ToldAction; className?: string; children: ReactNode }>;

/** A small form that says under its button why it was refused, and keeps what was typed. */
export function ToldForm({ action, className, children }: Props) {
  const [refused, submit] = useActionState(action, null);
  return (
    <form
      action={submit}
      className={className}
      // React empties a form after its action.
      onReset={(event) => {
        if (refused !== null) event.preventDefault();
      }}
    >
      {children}
      {refused === null ? null : (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}
