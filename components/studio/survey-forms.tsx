"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";

type Problem = { readonly line: number; readonly text: string; readonly message: string };
type State = {
  readonly ok: boolean;
  readonly message: string;
  /** What was written stays until it is used. */
  readonly text?: string;
  readonly audience?: string;
  readonly problems?: readonly Problem[];
} | null;

const MOST_PROBLEMS = 8;

function Said({ state }: Readonly<{ state: State }>) {
  if (!state) return null;
  const { ok, message, problems = [] } = state;
  return (
    <Notice tone={ok ? "success" : "error"} title={message}>
      {problems.length > 0 ? (
        <ul className="stack-tight">
          {problems.slice(0, MOST_PROBLEMS).map(({ line, text, message: why }) => (
            <li key={line} className="small">
              Line {line}, “{text.length > 60 ? `${text.slice(0, 60)}…` : text}”, {why}
            </li>
          ))}
          {problems.length > MOST_PROBLEMS ? (
            <li className="small">And {problems.length - MOST_PROBLEMS} more.</li>
          ) : null}
        </ul>
      ) : null}
    </Notice>
  );
}

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
      <Said state={state} />
      <div className="form-actions">
        <Button type="submit" variant={primary ? "primary" : "outline"} busy={pending} disabled={pending}>
          {pending ? busy : label}
        </Button>
      </div>
    </form>
  );
}

type InviteProps = Readonly<{
  action: (before: State, form: FormData) => Promise<State>;
  audiences: readonly { readonly id: string; readonly name: string }[];
}>;

/** People pasted one a line. After a mistake everything that was written is still there. */
export function InviteForm({ action, audiences }: InviteProps) {
  const [state, submit, pending] = useActionState(action, null);
  const wrong = state !== null && !state.ok;
  return (
    <form action={submit} className="stack invite-form">
      <h3 className="subheading">Add people</h3>
      <Said state={state} />
      <Select
        // A form is emptied after its action; the key brings back what was chosen.
        key={state?.audience}
        name="audience"
        label="Audience"
        options={audiences.map((one) => ({ value: one.id, label: one.name }))}
        defaultValue={state?.audience}
      />
      <TextArea
        key={state?.text}
        name="people"
        label="People"
        hint="One a line: name; e-mail address. Two columns copied from a spreadsheet work as well."
        rows={5}
        required
        spellCheck={false}
        aria-invalid={wrong || undefined}
        defaultValue={state?.text ?? ""}
      />
      <div className="form-actions">
        <Button type="submit" busy={pending} disabled={pending}>
          {pending ? "Adding …" : "Add people"}
        </Button>
      </div>
    </form>
  );
}
