"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import type { Fields } from "@/lib/survey/form-data";
import type { Audience, Question } from "@/lib/survey/instrument";
import { QuestionInput } from "./question-input";

export type AnswerState = { readonly message: string; readonly questionId: string; readonly fields: Fields } | null;
export type AskedQuestion = { readonly question: Question; readonly picked: readonly string[] | null };
type Props = Readonly<{
  action: (before: AnswerState, form: FormData) => Promise<AnswerState>;
  saveTo: string;
  asked: readonly AskedQuestion[];
  others: readonly Audience[];
  fields: Fields;
  isFirst: boolean;
  isLast: boolean;
}>;

const QUIET_MS = 900;

/** One page of questions. Without a script it is a plain form; with one it saves while the person is still writing. */
export function AnswerForm({ action, saveTo, asked, others, fields, isFirst, isLast }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  const { status, changed } = useSaveAsYouGo(saveTo);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // React empties a form after its action; what was typed stays when something is wrong with it.
    const keep = (event: Event) => event.preventDefault();
    const node = form.current;
    node?.addEventListener("reset", keep);
    return () => node?.removeEventListener("reset", keep);
  }, []);
  const shown = state?.fields ?? fields;
  return (
    <form ref={form} action={submit} className="stack-loose" onChange={(event) => changed(event.currentTarget)}>
      {state ? (
        <p role="alert" className="notice notice-error">
          {state.message}
        </p>
      ) : null}
      {asked.map(({ question, picked }, i) => (
        <section className="stack" key={question.id} aria-labelledby={`q-${question.id}`}>
          {i === 0 ? (
            <h1 className="question" id={`q-${question.id}`}>
              {question.prompt}
            </h1>
          ) : (
            <h2 className="question" id={`q-${question.id}`}>
              {question.prompt}
            </h2>
          )}
          {question.help ? <p className="secondary">{question.help}</p> : null}
          <QuestionInput question={question} fields={shown} others={others} picked={picked} />
        </section>
      ))}
      <p className="caption" role="status">
        {status}
      </p>
      <div className="form-actions">
        <button type="submit" name="go" value="next" className="button button-primary button-large" aria-busy={pending}>
          {isLast ? "Review" : "Continue"}
        </button>
        {isFirst ? null : (
          <button type="submit" name="go" value="back" className="button button-large">
            Back
          </button>
        )}
      </div>
    </form>
  );
}

/** Sends the page's answers when the person pauses; a failure is said, and the button below still saves. */
function useSaveAsYouGo(saveTo: string) {
  const [status, setStatus] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const changed = (form: HTMLFormElement) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const saved = await fetch(saveTo, { method: "PUT", body: new FormData(form) }).catch(() => null);
      if (saved?.ok) setStatus("Saved");
      else setStatus(saved?.status === 422 ? "" : "Not saved yet: no connection. Your answers stay on this page.");
    }, QUIET_MS);
  };
  return { status, changed };
}
