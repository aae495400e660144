"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";

type Said = { readonly ok: boolean; readonly message: string } | null;
type Props = Readonly<{
  action: (before: Said) => Promise<Said>;
  label: string;
  busy: string;
  primary?: boolean;
}>;

/** One small button; what came of it stands beside it. */
export function MailButton({ action, label, busy, primary = false }: Props) {
  const [said, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="mail-button">
      <Button type="submit" size="small" variant={primary ? "primary" : "outline"} busy={pending} disabled={pending}>
        {pending ? busy : label}
      </Button>
      <span className={said && !said.ok ? "small mail-button-error" : "small secondary"} role="status">
        {said?.message}
      </span>
    </form>
  );
}
