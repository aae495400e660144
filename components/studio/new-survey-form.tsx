"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";

type State = { readonly message: string; readonly title: string; readonly edition: string } | null;
type Edition = Readonly<{ id: string; name: string; about: string; minutes: readonly string[] }>;
type Props = Readonly<{
  action: (before: State, form: FormData) => Promise<State>;
  editions: readonly Edition[];
}>;

export function NewSurveyForm({ action, editions }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  const chosen = state?.edition || editions[0]?.id;
  return (
    <form action={submit} className="stack-loose">
      {state ? <Notice tone="error" title={state.message} /> : null}
      <TextInput
        name="title"
        label="Title"
        required
        maxLength={160}
        defaultValue={state?.title ?? "Why does our PMO exist?"}
      />
      <fieldset className="fieldset" key={chosen}>
        <legend>Questionnaire</legend>
        {editions.map(({ id, name, about, minutes }) => (
          <label className="choice card card-padded edition" key={id}>
            <input type="radio" name="edition" value={id} defaultChecked={id === chosen} required />
            <span className="stack-tight">
              <strong>{name}</strong>
              <span>{about}</span>
              <span className="caption edition-minutes">
                {minutes.map((one) => (
                  <span key={one} className="nowrap">
                    {one}
                  </span>
                ))}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={pending} disabled={pending}>
          {pending ? "Creating …" : "Create survey"}
        </Button>
      </div>
    </form>
  );
}
