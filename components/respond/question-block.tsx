import { FieldError } from "@/components/ui/field";
import type { Audience, Question } from "@/lib/survey/instrument";
import { QuestionInput } from "./question-input";

export type AskedQuestion = { readonly question: Question; readonly picked: readonly string[] | null };
export type Mistake = { readonly questionId: string; readonly field: string; readonly message: string };

type Props = AskedQuestion &
  Readonly<{
    /** The question heads the page, or it is one of several below a common heading. */
    level: 1 | 2;
    help: string | undefined;
    mistake: Mistake | null;
    others: readonly Audience[];
    quotedIf: string;
  }>;

/** One question: its words, what is wrong with its answer, its inputs. */
export function QuestionBlock({ question, picked, level, help, mistake, others, quotedIf }: Props) {
  const { id, prompt } = question;
  const Heading = `h${level}` as const;
  const wrong = mistake?.questionId === id ? mistake : null;
  const describedBy = [help && `help-${id}`, wrong && `error-${id}`].filter(Boolean).join(" ") || undefined;
  return (
    <section className={level === 1 ? "answer-question" : "answer-question answer-question-part"} id={`q-${id}`}>
      <Heading className={level === 1 ? "question" : "answer-part-title"}>{prompt}</Heading>
      {help ? (
        <p className="answer-help" id={`help-${id}`}>
          {help}
        </p>
      ) : null}
      {wrong ? (
        <div className="answer-error" role="alert">
          <FieldError id={`error-${id}`}>{wrong.message}</FieldError>
        </div>
      ) : null}
      <div className="answer-input">
        <QuestionInput
          question={question}
          picked={picked}
          others={others}
          quotedIf={quotedIf}
          isOneOfMany={level === 2}
          describedBy={describedBy}
          wrong={wrong?.field ?? null}
        />
      </div>
    </section>
  );
}
