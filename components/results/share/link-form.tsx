"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { SectionChoice } from "./section-choice";
import type { LinkFormAction, LinkTyped } from "./share-form-state";

type Props = Readonly<{
  action: LinkFormAction;
  /** Tells the fields of several forms apart. */
  id: string;
  initial: Omit<LinkTyped, "password">;
  hasPassword: boolean;
  label: string;
  busy: string;
  primary?: boolean;
}>;

/** Whom a link is for, what it shows, until when and behind which password. */
export function LinkForm({ action, id, initial, hasPassword, label, busy, primary = false }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  const { name, sections, password, endsOn } = state?.typed ?? { ...initial, password: "" };
  const errors = state?.errors ?? {};
  // Written anew when it comes back refused: without a script nothing else brings back what was typed.
  const drawn = JSON.stringify(state?.typed ?? null);
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
      <div className="stack" key={drawn}>
        <TextInput
          id={`${id}-name`}
          name="name"
          label="Whom it is for"
          hint="Only members see this, to tell links apart: “Board, March”."
          maxLength={80}
          autoComplete="off"
          defaultValue={name}
          error={errors["name"]}
        />
        <SectionChoice id={id} chosen={sections} error={errors["sections"]} />
        <div className="share-locks">
          <TextInput
            id={`${id}-password`}
            name="password"
            label={hasPassword ? "New password" : "Password"}
            optional
            hint={
              hasPassword
                ? "One is set, and cannot be read again. Leave this empty to keep it; a new one asks everybody again."
                : "At least 8 characters. Pass it on by another way than the link."
            }
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={password}
            error={errors["password"]}
          />
          <TextInput
            id={`${id}-ends`}
            name="endsOn"
            type="date"
            label="Last day"
            optional
            hint="It opens until the end of that day (UTC). Without one, until you take it back."
            defaultValue={endsOn}
            error={errors["endsOn"]}
          />
        </div>
        {hasPassword ? <Checkbox id={`${id}-clear`} name="clear" label="Take the password away" /> : null}
      </div>
      <div className="form-actions">
        <Button type="submit" variant={primary ? "primary" : "outline"} busy={pending} disabled={pending}>
          {pending ? busy : label}
        </Button>
      </div>
    </form>
  );
}
