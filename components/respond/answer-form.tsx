"use client";

import { type KeyboardEvent, type SubmitEvent, useActionState, useEffect, useMemo, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { Fields } from "@/lib/survey/fields";
import type { Audience } from "@/lib/survey/instrument";
import { ANSWER_FORM } from "./answer-form-id";
import { type Sheet, SheetProvider } from "./inputs/sheet";
import { SEEN_FIELD, type Seen, seenTexts } from "./page-body";
import { type AskedQuestion, QuestionBlock } from "./question-block";
import { SaveNotes } from "./save-notes";
import type { Reply } from "./turn-page";
import { useFormValues, writeField } from "./use-form-values";
import { useHydrated } from "./use-hydrated";
import { useKeptHere } from "./use-kept-here";
import { useReturn } from "./use-return";
import { useSaveAsYouGo } from "./use-save-as-you-go";

/** Why a page cannot be left yet, to be mended on it. */
type Problem = Extract<Reply, { reason: "mistake" | "ask" | "shut" }>;

/** What came back when a page could not be left: its fields, and why. */
export type AnswerState = { readonly fields: Fields; readonly problem: Problem } | null;

type Props = Readonly<{
  action: (before: AnswerState, form: FormData) => Promise<AnswerState>;
  saveTo: string;
  asked: readonly AskedQuestion[];
  /** Above several questions of one page. */
  heading: string | null;
  others: readonly Audience[];
  quotedIf: string;
  fields: Fields;
  isFirst: boolean;
  isLast: boolean;
  /** Somebody came to mend one answer, and goes back there. */
  isFromReview: boolean;
  /** What the page shows, so that it writes only what is changed on it. */
  seen: Seen;
  /** All pages of this wave lie below it. */
  base: string;
  /** Whose answers these are, for what stays on this device. */
  owner: string;
}>;

/** One page of questions. Without a script it is a plain form; with one it counts, saves and speaks along the way. */
export function AnswerForm(props: Props) {
  const { action, saveTo, asked, heading, others, quotedIf, fields, isFirst, isLast, isFromReview } = props;
  const { seen, base, owner } = props;
  const [sent, submit] = useActionState(action, null);
  const [problem, setProblem] = useState<Problem | null>(sent?.problem ?? null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const start = sent?.fields ?? fields;
  const { now, wordsStay } = useFormValues(form, start);
  const isLive = useHydrated();
  // In this order: saving begins with what was put back.
  const kept = useKeptHere(form, { saveTo, base, owner, seen });
  const { status, saving, send: save, keep } = useSaveAsYouGo(form, { saveTo, owner, seen, undecided: kept.undecided });
  const sheet = useMemo<Sheet>(
    () => ({ start, now, isLive, write: (name, text) => writeField(form.current, name, text) }),
    [start, now, isLive],
  );
  useEffect(() => {
    if (problem?.reason === "mistake") focusOn(form.current, problem.questionId);
  }, [problem]);
  useReturn(() => setBusy(false));

  async function send(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const pressed = event.nativeEvent.submitter;
    setBusy(true);
    await saving.current?.settled();
    keep();
    const reply = await save(pressed instanceof HTMLButtonElement ? pressed : null);
    if (reply.ok) return location.assign(reply.next);
    setBusy(false);
    if (reply.reason === "mistake" || reply.reason === "ask") setProblem(reply);
    else saving.current?.changed();
  }

  return (
    <form
      ref={form}
      id={ANSWER_FORM}
      className="answer-form"
      action={submit}
      // What a browser would put back of an earlier visit may be older than what is saved.
      autoComplete="off"
      noValidate
      onSubmit={send}
      onKeyDown={sendWithEnter}
    >
      <SheetProvider value={sheet}>
        {heading ? <h1 className="question">{heading}</h1> : null}
        {asked.map(({ question, picked }) => (
          <QuestionBlock
            key={question.id}
            question={question}
            picked={picked}
            level={heading ? 2 : 1}
            help={heading === question.help ? undefined : question.help}
            mistake={problem?.reason === "mistake" ? problem : null}
            others={others}
            quotedIf={quotedIf}
          />
        ))}
      </SheetProvider>
      <p className="answer-status small muted" role="status">
        {status.sent === "saved" ? "Saved" : null}
        {kept.isPutBack ? " What this device kept for you is back on the page." : null}
      </p>
      {seenTexts(seen).map((text) => (
        <input type="hidden" name={SEEN_FIELD} value={text} key={text} />
      ))}
      {isFromReview ? <input type="hidden" name="from" value="review" /> : null}
      <div className="answer-foot">
        <p className="answer-remark small" role="status">
          {wordsStay ? "Your own words count. Clear them first, if you would rather say that you don’t know." : null}
        </p>
        <SaveNotes here={saveTo.replace(/\/save$/, "")} status={status} kept={kept} />
        {problem && problem.reason !== "mistake" ? (
          <p className="answer-remark small" role="alert">
            {problem.reason === "ask" ? <input type="hidden" name="asked" value={problem.questionId} /> : null}
            {problem.message}
          </p>
        ) : null}
        <div className="answer-actions">
          {isFirst || isFromReview ? null : (
            <button type="submit" name="go" value="back" className="button button-large answer-back">
              Back
            </button>
          )}
          <button
            type="submit"
            name="go"
            value="next"
            className="button button-primary button-large"
            {...(isBusy && { "aria-busy": true })}
          >
            {isFromReview ? "Save and review" : isLast ? "Review" : "Continue"}
            <Icon name="arrow" />
          </button>
          {isLive && asked.some(({ question }) => question.kind === "long-text") ? (
            <span className="answer-hint small muted">or press Ctrl + Enter</span>
          ) : null}
        </div>
      </div>
    </form>
  );
}

/** A text area takes Enter for itself; with Ctrl or Cmd it continues. */
function sendWithEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const onward = event.currentTarget.querySelector<HTMLButtonElement>('button[name="go"][value="next"]');
  event.currentTarget.requestSubmit(onward);
}

/** The first control of the question in question: its description says what is wrong. */
function focusOn(form: HTMLFormElement | null, questionId: string): void {
  const block = form?.querySelector(`#q-${CSS.escape(questionId)}`);
  const field =
    block?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    block?.querySelector<HTMLElement>("input, textarea, select");
  field?.focus();
}
