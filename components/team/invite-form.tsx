"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { ROLES } from "@/lib/forms/members";
import { type Invited, InvitedNotice } from "./invited-notice";

type Props = Readonly<{ action: (before: Invited, form: FormData) => Promise<Invited> }>;

/** Invites one person by address and role. After a mistake everything that was typed is still there. */
export function InviteMemberForm({ action }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="stack" noValidate>
      <InvitedNotice state={state} id="invited-link" />
      <TextInput
        key={`email ${state?.email}`}
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="off"
        required
        maxLength={320}
        defaultValue={state?.email ?? ""}
      />
      {/* A form is emptied after its action; the key brings back what was chosen. */}
      <fieldset className="fieldset" key={`role ${state?.role}`}>
        <legend>Role</legend>
        {ROLES.map(({ value, label, about }) => (
          <label className="choice" key={value}>
            <input type="radio" name="role" value={value} defaultChecked={value === (state?.role ?? "editor")} />
            <span className="choice-text">
              <span className="strong">{label}</span>
              <span className="small secondary">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={pending} disabled={pending}>
          {pending ? "Inviting …" : "Invite"}
        </Button>
      </div>
    </form>
  );
}

type AgainProps = Readonly<{ id: string; action: (before: Invited) => Promise<Invited> }>;

/** One button: a fresh link in place of the one before. */
export function InviteAgainForm({ id, action }: AgainProps) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="stack">
      <InvitedNotice state={state} id={`link-${id}`} />
      <div className="form-actions">
        <Button type="submit" busy={pending} disabled={pending}>
          {pending ? "Inviting …" : "Invite again"}
        </Button>
      </div>
    </form>
  );
}
