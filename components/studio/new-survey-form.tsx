"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";

type State = Readonly<{ message: string; title: string; edition: string; survey: string }> | null;
type Edition = Readonly<{ id: string; name: string; about: string; minutes: readonly string[] }>;
type Props = Readonly<{
  action: (before: State, form: FormData) => Promise<State>;
  editions: readonly Edition[];
  /** Surveys whose questions can be asked again. */
  earlier: readonly Readonly<{ id: string; title: string }>[];
  /** What is chosen at first; anything unknown chooses the first. */
  start: string;
  title: string;
}>;

const EARLIER: Edition = {
  id: "earlier",
  name: "An earlier survey",
  about: "Its questions, audiences and rules; not its people, not its answers.",
  minutes: [],
};

export function NewSurveyForm({ action, editions, earlier, start, title }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  const choices = earlier.length > 0 ? [...editions, EARLIER] : editions;
  const wanted = state?.edition || start;
  const chosen = choices.some(({ id }) => id === wanted) ? wanted : choices[0]?.id;
  return (
    <form action={submit} className="stack-loose new-survey">
      {state ? <Notice tone="error" title={state.message} /> : null}
      <TextInput name="title" label="Title" required maxLength={160} defaultValue={state?.title ?? title} />
      <fieldset className="fieldset" key={chosen}>
        <legend>Questionnaire</legend>
        {choices.map((choice) => (
          <Choice key={choice.id} {...choice} isChosen={choice.id === chosen} />
        ))}
      </fieldset>
      {earlier.length > 0 ? (
        <Select
          key={state?.survey}
          name="survey"
          label="Which earlier survey"
          className="earlier-field"
          options={earlier.map((one) => ({ value: one.id, label: one.title }))}
          defaultValue={state?.survey}
        />
      ) : null}
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={pending} disabled={pending}>
          {pending ? "Creating …" : "Create survey"}
        </Button>
      </div>
    </form>
  );
}

function Choice({ id, name, about, minutes, isChosen }: Edition & Readonly<{ isChosen: boolean }>) {
  return (
    <label className="choice card card-padded edition">
      <input type="radio" name="edition" value={id} defaultChecked={isChosen} required />
      <span className="stack-tight">
        <strong>{name}</strong>
        <span>{about}</span>
        {minutes.length > 0 ? (
          <span className="caption edition-minutes">
            {minutes.map((one) => (
              <span key={one} className="nowrap">
                {one}
              </span>
            ))}
          </span>
        ) : null}
      </span>
    </label>
  );
}
