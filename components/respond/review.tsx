"use client";

import { useActionState } from "react";
import { Icon } from "@/components/ui/icon";

export type ReviewedQuestion = {
  readonly id: string;
  readonly prompt: string;
  /** The answer in words; empty: left out. */
  readonly words: readonly string[];
  /** Why it cannot be sent as it is. */
  readonly problem: string | null;
  readonly href: string;
};
export type ReviewedPart = { readonly title: string; readonly questions: readonly ReviewedQuestion[] };
type Props = Readonly<{
  parts: readonly ReviewedPart[];
  /** The last page of questions. */
  back: string;
  usesUpLink: boolean;
  submit: (before: string | null) => Promise<string | null>;
}>;

/** What was answered and what was left out, each with a way back; then the one button that counts. */
export function Review({ parts, back, usesUpLink, submit }: Props) {
  const [message, send, isBusy] = useActionState(submit, null);
  const questions = parts.flatMap((part) => part.questions);
  const n = questions.filter(({ words }) => words.length > 0).length;
  return (
    <main id="main" className="review">
      <h1 className="page-title">Look it over, then send</h1>
      <p className="secondary">
        You answered {n} of {questions.length} questions.
        {n < questions.length ? " Those left out are simply not counted." : ""} Nothing has been sent yet.
      </p>
      {parts.map((part) => (
        <section className="review-part" key={part.title}>
          <h2 className="heading">{part.title}</h2>
          <ul>
            {part.questions.map((question) => (
              <li key={question.id} className="review-row">
                <h3 className="review-prompt">{question.prompt}</h3>
                <div className="review-words">
                  {question.words.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                  {question.words.length === 0 ? <p className="muted">Left out</p> : null}
                  {question.problem ? (
                    <p className="field-error">
                      <Icon name="alert" />
                      <span>{question.problem}</span>
                    </p>
                  ) : null}
                </div>
                <a className="review-edit" href={question.href}>
                  {question.words.length > 0 ? "Edit" : "Answer"}
                  <span className="visually-hidden">: {question.prompt}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <form action={send} className="review-send">
        {message ? (
          <p role="alert" className="notice notice-error">
            <Icon name="alert" />
            <span>{message}</span>
          </p>
        ) : null}
        <p className="small secondary">
          {usesUpLink ? "Sending uses up your link." : "Sending cannot be undone."} Afterwards nobody, not even you, can
          look your answers up or change them.
        </p>
        <div className="answer-foot">
          <div className="answer-actions">
            <a className="button button-large answer-back" href={back}>
              Back
            </a>
            <button type="submit" className="button button-primary button-large" {...(isBusy && { "aria-busy": true })}>
              Send my answers
              <Icon name="arrow" />
            </button>
          </div>
        </div>
      </form>
    </main>
  );
}
