"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export type RulesState = { readonly ok: boolean; readonly message: string } | null;

type Props = Readonly<{
  action: (before: RulesState, form: FormData) => Promise<RulesState>;
  label: string;
  children: ReactNode;
}>;

/** A form of the rules: says what came of it above its fields. */
export function RulesForm({ action, label, children }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form
      action={submit}
      className="stack"
      // React empties a form after its action; a refused one keeps what was typed.
      onReset={(event) => {
        if (state && !state.ok) event.preventDefault();
      }}
    >
      {state ? <Notice tone={state.ok ? "success" : "error"} title={state.message} /> : null}
      {children}
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={pending} disabled={pending}>
          {label}
        </Button>
      </div>
    </form>
  );
}
