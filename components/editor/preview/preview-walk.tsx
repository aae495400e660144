"use client";

import { useState } from "react";
import { RespondHeader } from "@/components/respond/respond-header";
import { ThreadAcross } from "@/components/respond/thread";
import { Button } from "@/components/ui/button";
import type { Answers } from "@/lib/survey/answers";
import type { Instrument } from "@/lib/survey/instrument";
import { progressAt } from "@/lib/survey/progress";
import { pagesFor } from "@/lib/survey/resolve";
import { PreviewForm } from "./preview-form";

type Props = Readonly<{
  instrument: Instrument;
  audience: string;
  minimumWords: number;
  /** Begin at this question's page. */
  questionId?: string;
}>;

/** The questions of one audience, page by page, with a respondent's own inputs. Answers live as long as the page. */
export function PreviewWalk({ instrument, audience, minimumWords, questionId }: Props) {
  const pages = pagesFor(instrument, audience);
  const first = questionId ? pages.findIndex(({ questions }) => questions.some(({ id }) => id === questionId)) : 0;
  const [step, setStep] = useState(first + 1);
  const [answers, setAnswers] = useState<Answers>({});
  const { name = "", many = "people" } = instrument.audiences.find(({ id }) => id === audience) ?? {};
  const page = pages[Math.min(step, pages.length) - 1];
  if (first < 0 || !page) return <Said title={`${name} are not asked this.`} />;
  if (step > pages.length) {
    return (
      <Said title="That was the last page.">
        <p className="secondary">Here people look over what they answered, and send it. Nothing was stored.</p>
        <Button onClick={() => setStep(1)}>Start again</Button>
      </Said>
    );
  }
  const progress = progressAt(pages, step);
  return (
    <>
      <RespondHeader>
        <span className="tag">Preview</span>
      </RespondHeader>
      <main id="main" className="answer-page preview-page">
        <div className="answer-column">
          <ThreadAcross progress={progress} />
          <p className="kicker">
            {page.section.title}
            {progress.pages > 1 ? ` · ${progress.page} of ${progress.pages}` : ""}
          </p>
          <PreviewForm
            key={step}
            questions={page.questions}
            instrument={instrument}
            audience={audience}
            answers={answers}
            quotedIf={`if ${minimumWords} or more ${many} answer`}
            isFirst={step === 1}
            onTurn={(given, by) => {
              setAnswers({ ...answers, ...given });
              setStep(Math.max(1, step + by));
              window.scrollTo(0, 0);
            }}
          />
        </div>
      </main>
    </>
  );
}

function Said({ title, children }: Readonly<{ title: string; children?: React.ReactNode }>) {
  return (
    <>
      <RespondHeader>
        <span className="tag">Preview</span>
      </RespondHeader>
      <main id="main" className="answer-page preview-page stack">
        <h1 className="question">{title}</h1>
        {children}
      </main>
    </>
  );
}
