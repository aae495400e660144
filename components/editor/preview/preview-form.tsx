"use client";

import { type SubmitEvent, useMemo, useRef, useState } from "react";
import { SheetProvider } from "@/components/respond/inputs/sheet";
import { type Mistake, QuestionBlock } from "@/components/respond/question-block";
import { useFormValues, writeField } from "@/components/respond/use-form-values";
import { useHydrated } from "@/components/respond/use-hydrated";
import { Icon } from "@/components/ui/icon";
import type { Answers } from "@/lib/survey/answers";
import { fieldsIn } from "@/lib/survey/fields";
import { answerFromForm } from "@/lib/survey/form-data";
import { fieldsOf } from "@/lib/survey/form-fields";
import { type Instrument, type Question, questionsOf } from "@/lib/survey/instrument";

type Props = Readonly<{
  questions: readonly Question[];
  instrument: Instrument;
  audience: string;
  answers: Answers;
  quotedIf: string;
  isFirst: boolean;
  onTurn: (answers: Answers, by: 1 | -1) => void;
}>;

/** One page as a respondent has it, but for one thing: it sends nothing to anybody. */
export function PreviewForm({ questions, instrument, audience, answers, quotedIf, isFirst, onTurn }: Props) {
  const audiences = instrument.audiences.map(({ id }) => id);
  const [start] = useState(() =>
    Object.assign({}, ...questions.map((one) => fieldsOf(one, answers[one.id], audiences))),
  );
  const [mistake, setMistake] = useState<Mistake | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { now } = useFormValues(form, start);
  const isLive = useHydrated();
  const sheet = useMemo(
    () => ({ start, now, isLive, write: (name: string, text: string) => writeField(form.current, name, text) }),
    [start, now, isLive],
  );
  const [first, second] = questions;
  const heading = first && second ? (first.help ?? first.label ?? first.prompt) : null;

  function turn(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const pressed = event.nativeEvent.submitter;
    const by = pressed instanceof HTMLButtonElement && pressed.value === "back" ? -1 : 1;
    const fields = fieldsIn(new FormData(event.currentTarget));
    const given: Answers = {};
    for (const question of questions) {
      const read = answerFromForm(question, fields, { audience, audiences });
      if (!read.ok) {
        setMistake({ ...read, questionId: question.id });
        return;
      }
      given[question.id] = read.answer;
    }
    onTurn(given, by);
  }
  return (
    <form ref={form} className="answer-form" noValidate onSubmit={turn}>
      <SheetProvider value={sheet}>
        {heading ? <h1 className="question">{heading}</h1> : null}
        {questions.map((question) => (
          <QuestionBlock
            key={question.id}
            question={question}
            picked={picksFor(question, answers, instrument)}
            level={heading ? 2 : 1}
            help={heading === question.help ? undefined : question.help}
            mistake={mistake}
            others={instrument.audiences.filter(({ id }) => id !== audience)}
            quotedIf={quotedIf}
          />
        ))}
      </SheetProvider>
      <div className="answer-foot">
        <div className="answer-actions">
          {isFirst ? null : (
            <button type="submit" name="go" value="back" className="button button-large answer-back" disabled={!isLive}>
              Back
            </button>
          )}
          <button
            type="submit"
            name="go"
            value="next"
            className="button button-primary button-large"
            // Before the script listens, a press would load the page anew.
            disabled={!isLive}
          >
            Continue
            <Icon name="arrow" />
          </button>
        </div>
      </div>
    </form>
  );
}

/** What was picked in the question before; where nothing was, as if the first had been, so that there is something to see. */
function picksFor(question: Question, answers: Answers, instrument: Instrument): string[] | null {
  if (question.kind !== "share-chips" || !question.from) return null;
  const picked = answers[question.from];
  if (Array.isArray(picked)) return picked.map(String);
  const source = questionsOf(instrument).find(({ id }) => id === question.from);
  const most = source?.kind === "pick-up-to" ? source.max : question.options.length;
  return question.options.slice(0, most).map(({ id }) => id);
}
