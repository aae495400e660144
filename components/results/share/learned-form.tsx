"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { SectionChoice } from "./section-choice";
import type { LearnedFormAction, LearnedTyped } from "./share-form-state";

type Props = Readonly<{ action: LearnedFormAction; initial: LearnedTyped }>;

/** Whether those who answered get a page after the close, and what stands on it. */
export function LearnedForm({ action, initial }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  const { on, sections, note } = state?.typed ?? initial;
  const errors = state?.errors ?? {};
  return (
    <form
      action={submit}
      className="stack"
      noValidate
      onReset={(event) => {
        if (state) event.preventDefault();
      }}
    >
      {state ? <Notice tone="error" title={state.message} /> : null}
      <div className="stack" key={JSON.stringify(state?.typed ?? null)}>
        <Checkbox
          id="learned-on"
          name="on"
          label="Show “What we learned” to those who answered"
          hint="The pages of the closed survey then lead to it. Whoever gets its address from them can open it too."
          defaultChecked={on}
        />
        <SectionChoice id="learned" chosen={sections} error={errors["sections"]} />
        <TextArea
          id="learned-note"
          name="note"
          label="What we will do"
          optional
          hint="A sentence or two of your own, above the results. At most 600 characters."
          rows={4}
          maxLength={600}
          defaultValue={note}
          error={errors["note"]}
        />
      </div>
      <div className="form-actions">
        <Button type="submit" busy={pending} disabled={pending}>
          {pending ? "Saving …" : "Save this page"}
        </Button>
      </div>
    </form>
  );
}
