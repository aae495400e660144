"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type State = { readonly ok: boolean; readonly message: string } | null;

type StepProps = Readonly<{
  action: (before: State) => Promise<State>;
  label: string;
  busy?: string;
  primary?: boolean;
}>;

/** One button that moves a survey on. */
export function StepForm({ action, label, busy = "One moment …", primary = false }: StepProps) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="stack">
      {state ? <Notice tone={state.ok ? "success" : "error"} title={state.message} /> : null}
      <div className="form-actions">
        <Button type="submit" variant={primary ? "primary" : "outline"} busy={pending} disabled={pending}>
          {pending ? busy : label}
        </Button>
      </div>
    </form>
  );
}
