"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";

type Props = Readonly<{
  action: (before: string | null, form: FormData) => Promise<string | null>;
  title: string;
  /** Null: there is nothing to import, one can only go back. */
  label: string | null;
}>;

/** The one button that puts something into the database, and the way back, which keeps the title. */
export function ImportConfirmForm({ action, title, label }: Props) {
  const [message, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="stack">
      {message ? <Notice tone="error" title={message} /> : null}
      <TextInput name="title" label="Title of the survey" required maxLength={160} defaultValue={title} />
      <div className="form-actions">
        {label === null ? null : (
          <Button type="submit" variant="primary" busy={pending} disabled={pending}>
            {pending ? "Importing …" : label}
          </Button>
        )}
        <Button type="submit" variant="quiet" name="go" value="back" formNoValidate disabled={pending}>
          Back to the audiences
        </Button>
      </div>
    </form>
  );
}
