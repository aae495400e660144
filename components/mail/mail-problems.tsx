"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";

type Said = { readonly ok: boolean; readonly message: string; readonly email?: string } | null;
type Action = (before: Said, form: FormData) => Promise<Said>;
export type MailProblem = Readonly<{
  id: string;
  name: string;
  email: string | null;
  state: string;
  failure: string | null;
}>;

type Props = Readonly<{ problem: MailProblem; action: Action }>;

/** One mail that failed, or may not have arrived: the reason, the address to mend, and the button that writes again. */
export function MailProblemForm({ problem, action }: Props) {
  const { id, name, email, state, failure } = problem;
  const [said, submit, pending] = useActionState(action, null);
  const isUnsure = state === "unsure";
  return (
    <form action={submit} className="mail-problem stack-tight">
      <p className="strong">
        {name || email}
        <span className="secondary"> · {isUnsure ? "may have arrived" : "was not sent"}</span>
      </p>
      <p className="field-error">
        <Icon name="alert" />
        <span>{/^\d{3}\b/.test(failure ?? "") ? `The mail server answered: ${failure}` : failure}</span>
      </p>
      <div className="mail-problem-row">
        <TextInput
          key={said?.email}
          id={`email-${id}`}
          name="email"
          type="email"
          label="Address"
          defaultValue={said?.email ?? email ?? ""}
          error={said && !said.ok ? said.message : undefined}
        />
        <Button type="submit" name="intent" value="again" busy={pending}>
          Send again
        </Button>
        {isUnsure ? (
          <Button type="submit" name="intent" value="leave" variant="quiet" busy={pending}>
            It arrived
          </Button>
        ) : null}
      </div>
      {said?.ok ? <Notice tone="success" title={said.message} /> : null}
    </form>
  );
}
