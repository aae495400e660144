"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { type FormValues, formOf, readForm } from "@/lib/survey/editing/form-values";
import { same } from "@/lib/survey/editing/same";
import type { Instrument, Question } from "@/lib/survey/instrument";
import { TextField } from "./fields/text-field";
import { QuestionFormProvider } from "./form-context";
import { errorsOf } from "./form-errors";
import { KindFields } from "./kind-fields";
import { MoreFields } from "./more-fields";
import type { NoteUnfit } from "./use-unfit";
import { WordingFields } from "./wording-fields";

type Props = Readonly<{
  instrument: Instrument;
  question: Question;
  onlyWords: boolean;
  /** What was typed before and cannot be asked as it stands. */
  typed: FormValues | null;
  /** A question that can be asked; `field` says what was changed. */
  onChange: (question: Question, field: string) => void;
  onUnfit: NoteUnfit;
}>;

/** The fields of one question. What can be asked goes out at once; what cannot says at its field how to put it right. */
export function QuestionForm({ instrument, question, onlyWords, typed, onChange, onUnfit }: Props) {
  const audiences = useMemo(() => instrument.audiences.map(({ id }) => id), [instrument.audiences]);
  const form = useForm<FormValues>({ defaultValues: typed ?? formOf(question, audiences) });
  const [errors, setErrors] = useState(() => errorsIn(readForm(typed ?? formOf(question, audiences), audiences)));
  const latest = useRef({ question, onChange });
  const sent = useRef(question);
  latest.current = { question, onChange };

  useEffect(() => {
    // Undone, or merged with what somebody else wrote: not by this form.
    if (same(question, sent.current)) return;
    sent.current = question;
    setErrors({});
    form.reset(formOf(question, audiences));
  }, [question, audiences, form]);

  useEffect(() => {
    const watching = form.watch((values, { name }) => {
      if (!name) return;
      const read = readForm(values, audiences);
      const wrong = errorsIn(read);
      setErrors(wrong);
      const [message] = Object.values(wrong);
      const { id } = latest.current.question;
      onUnfit(id, message ? { over: latest.current.question, values: structuredClone(values), message } : null);
      if (!read.success || same(read.data, latest.current.question)) return;
      sent.current = read.data;
      latest.current.onChange(read.data, name);
    });
    return () => watching.unsubscribe();
  }, [form, audiences, onUnfit]);

  const around = useMemo(
    () => ({ instrument, question, errors, onlyWords }),
    [instrument, question, errors, onlyWords],
  );
  return (
    <FormProvider {...form}>
      <QuestionFormProvider value={around}>
        <form className="stack-loose question-form" onSubmit={(event) => event.preventDefault()} noValidate>
          <div className="stack">
            <TextField name="prompt" label="Question" rows={2} />
            <TextField name="help" label="Help under the question" rows={2} optional />
          </div>
          <WordingFields />
          <KindFields kind={question.kind} />
          <MoreFields />
        </form>
      </QuestionFormProvider>
    </FormProvider>
  );
}

const errorsIn = (read: ReturnType<typeof readForm>): Readonly<Record<string, string>> =>
  read.success ? {} : errorsOf(read.error.issues);
