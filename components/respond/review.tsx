"use client";

import { useActionState } from "react";

type ReviewPage = {
  readonly href: string;
  readonly section: string;
  readonly questions: readonly { readonly id: string; readonly prompt: string; readonly answered: boolean }[];
};
type Props = Readonly<{ pages: readonly ReviewPage[]; submit: (before: string | null) => Promise<string | null> }>;

/** What was answered and what was left out, each with a way back; then the one button that uses up the link. */
export function Review({ pages, submit }: Props) {
  const [message, send, pending] = useActionState(submit, null);
  const questions = pages.flatMap((page) => page.questions);
  const n = questions.filter(({ answered }) => answered).length;
  return (
    <main id="main" className="page-narrow stack-loose">
      <h1 className="page-title">Review and send</h1>
      <p>
        You answered {n} of {questions.length} questions. Those left out are simply not counted.
      </p>
      <ol className="stack-tight respond-review">
        {pages.flatMap((page) =>
          page.questions.map(({ id, prompt, answered }) => (
            <li key={id} className="row-between">
              <a href={page.href}>{prompt}</a>
              <span className={answered ? "small" : "small muted"}>{answered ? "answered" : "left out"}</span>
            </li>
          )),
        )}
      </ol>
      {message ? (
        <p role="alert" className="notice notice-error">
          {message}
        </p>
      ) : null}
      <form action={send} className="stack-tight">
        <button type="submit" className="button button-primary button-large button-wide" aria-busy={pending}>
          Send my answers
        </button>
        <p className="caption">
          Sending uses up your link. Afterwards nobody, not even you, can look your answers up or change them.
        </p>
      </form>
    </main>
  );
}
