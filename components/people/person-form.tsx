"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";

type Typed = { readonly name: string; readonly email: string; readonly audience: string };
export type PersonState = { readonly ok: boolean; readonly message: string; readonly typed: Typed } | null;

type Props = Readonly<{
  action: (before: PersonState, form: FormData) => Promise<PersonState>;
  person: Typed;
  audiences: readonly { readonly value: string; readonly label: string }[];
  mayMove: boolean;
}>;

/** Name, address and audience of one person of the list. */
export function PersonForm({ action, person, audiences, mayMove }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  const typed = state?.typed ?? person;
  const key = JSON.stringify(typed);
  return (
    <>
      {/* A form is emptied after its action; the key brings back what was typed. */}
      <form action={submit} className="stack" key={key}>
        {state ? <Notice tone={state.ok ? "success" : "error"} title={state.message} /> : null}
        <TextInput name="name" label="Name" maxLength={120} defaultValue={typed.name} autoComplete="off" />
        <TextInput
          name="email"
          label="E-mail address"
          optional
          hint="At another address the link may reach somebody else, so it then counts as seen by others."
          defaultValue={typed.email}
          autoComplete="off"
          spellCheck={false}
        />
        {mayMove ? (
          <Select
            name="audience"
            label="Audience"
            hint="From now on an answer counts for this audience. One that was sent already stays where it is; nobody can tell whether there is one."
            options={audiences}
            defaultValue={typed.audience}
          />
        ) : (
          <input type="hidden" name="audience" value={typed.audience} />
        )}
        <div className="form-actions">
          <Button id="save-person" type="submit" variant="primary" busy={pending} disabled={pending}>
            {pending ? "Saving …" : "Save"}
          </Button>
        </div>
      </form>
      <KeepFocus on="save-person" when={key} />
    </>
  );
}
