"use client";

import { type ComponentProps, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";

/** What was typed stays until it is used. */
export type SetOrClearState = { readonly ok: boolean; readonly message: string; readonly typed?: string } | null;

type Props = Readonly<
  Omit<ComponentProps<typeof TextInput>, "action" | "error" | "defaultValue"> & {
    action: (before: SetOrClearState, form: FormData) => Promise<SetOrClearState>;
    /** What is set now, as far as it may be shown. */
    value?: string;
    isSet: boolean;
    words: { readonly set: string; readonly change: string; readonly clear: string };
  }
>;

/** One thing that may be set, changed, or taken away. */
export function SetOrClearForm({ action, value = "", isSet, words, ...field }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="stack">
      {state?.ok ? <Notice tone="success" title={state.message} /> : null}
      <TextInput
        {...field}
        key={state?.typed}
        error={state && !state.ok ? state.message : undefined}
        defaultValue={state?.typed ?? value}
      />
      <div className="row-tight">
        <Button type="submit" name="do" value="set" busy={pending} disabled={pending}>
          {isSet ? words.change : words.set}
        </Button>
        {isSet ? (
          <Button type="submit" variant="quiet" name="do" value="clear" disabled={pending}>
            {words.clear}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
