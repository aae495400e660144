"use client";

import { useActionState } from "react";

type Props = Readonly<{
  action: (before: string | null, form: FormData) => Promise<string | null>;
  editions: readonly { readonly id: string; readonly name: string; readonly about: string; readonly minutes: string }[];
}>;

export function NewSurveyForm({ action, editions }: Props) {
  const [message, submit, pending] = useActionState(action, null);
  return (
    <form action={submit} className="stack-loose">
      {message ? (
        <p role="alert" className="notice notice-error">
          {message}
        </p>
      ) : null}
      <div className="field">
        <label className="field-label" htmlFor="title">
          Title
        </label>
        <input
          id="title"
          name="title"
          className="input"
          required
          maxLength={160}
          defaultValue="Why does our PMO exist?"
        />
      </div>
      <fieldset className="fieldset stack">
        <legend className="label">Questionnaire</legend>
        {editions.map(({ id, name, about, minutes }, i) => (
          <label className="choice" key={id}>
            <input type="radio" name="edition" value={id} defaultChecked={i === 0} required />
            <span>
              <strong>{name}.</strong> {about}
              <br />
              <span className="caption">{minutes}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="form-actions">
        <button type="submit" className="button button-primary" aria-busy={pending}>
          Create survey
        </button>
      </div>
    </form>
  );
}
