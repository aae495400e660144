"use client";

import { type FormEvent, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { Audience } from "@/lib/survey/instrument";

/** Why a list was refused, and what was sent. */
export type ListState = { readonly message: string; readonly typed: string; readonly audience: string } | null;

type Props = Readonly<{
  audiences: readonly Audience[];
  action: (before: ListState, form: FormData) => Promise<ListState>;
  /** Said without sending: so much would not arrive. */
  tooLarge: { readonly bytes: number; readonly message: string };
}>;

/** Where people come from: cells of a spreadsheet, lines of a mail, or a file. What was pasted stays until it could be read. */
export function ImportCard({ audiences, action, tooLarge }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  const [isTooLarge, setTooLarge] = useState(false);
  const check = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    const size = (file instanceof File ? file.size : 0) + new Blob([String(form.get("people"))]).size;
    setTooLarge(size > tooLarge.bytes);
    if (size > tooLarge.bytes) event.preventDefault();
  };
  const message = isTooLarge ? tooLarge.message : state?.message;
  return (
    <form
      action={submit}
      className="stack"
      onSubmit={check}
      // React empties a form after its action; a refused one keeps what was typed.
      onReset={(event) => {
        if (state) event.preventDefault();
      }}
    >
      {message ? <Notice tone="error" title={message} /> : null}
      <TextArea
        name="people"
        label="People"
        hint="Paste cells from a spreadsheet, or one person a line: name; e-mail address. Headings are understood, in any order."
        rows={5}
        spellCheck={false}
        defaultValue={state?.typed ?? ""}
      />
      <div className="import-choices">
        <TextInput
          name="file"
          type="file"
          label="Or a file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          hint="CSV with any separator, up to 5,000 rows."
        />
        <Select
          name="audience"
          label="Audience"
          hint="One for everybody, or as a column says."
          defaultValue={state?.audience ?? ""}
          options={[
            { value: "", label: "As the list says" },
            ...audiences.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      </div>
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={pending} disabled={pending}>
          Check the list
        </Button>
        <span className="small secondary">You see what would be added first. Nothing is sent until you say so.</span>
      </div>
    </form>
  );
}
