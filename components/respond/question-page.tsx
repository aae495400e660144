import type { ComponentProps } from "react";
import type { Progress } from "@/lib/survey/progress";
import { AnswerForm } from "./answer-form";
import { ANSWER_FORM } from "./answer-form-id";
import { RespondHeader } from "./respond-header";
import { minutesLeft, Thread, ThreadAcross } from "./thread";

type Props = ComponentProps<typeof AnswerForm> & Readonly<{ progress: Progress }>;

/** One idea a page, with the way so far beside it. */
export function QuestionPage({ progress, ...form }: Props) {
  const { part, parts, page, pages } = progress;
  return (
    <>
      {/* Enter in a field presses the first button of its form in the document, which would otherwise be "Continue later". */}
      <button
        className="visually-hidden"
        type="submit"
        form={ANSWER_FORM}
        name="go"
        value="next"
        tabIndex={-1}
        aria-hidden="true"
      >
        Continue
      </button>
      <RespondHeader>
        <span className="respond-header-place small secondary">
          Part {part} of {parts.length} · {minutesLeft(progress)}
        </span>
        <button className="button button-quiet" type="submit" form={ANSWER_FORM} name="go" value="later">
          Continue later
        </button>
      </RespondHeader>
      <main id="main" className="answer-page">
        <aside className="answer-aside">
          <Thread progress={progress} />
        </aside>
        <div className="answer-column">
          <ThreadAcross progress={progress} />
          <p className="kicker">
            {parts[part - 1]}
            {pages > 1 ? ` · ${page} of ${pages}` : ""}
          </p>
          <AnswerForm {...form} />
        </div>
      </main>
    </>
  );
}
