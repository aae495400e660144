import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { RespondHeader } from "./respond-header";
import { SendForm } from "./send-form";

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
/** Why nothing was sent; `isTick`: for want of the tick alone, which says so itself and has the focus. */
export type Refusal = Readonly<{ words: string; isTick: boolean }>;
/** The tick without which nothing is sent. */
export const MINE = "mine";

type Props = Readonly<{
  parts: readonly ReviewedPart[];
  /** The last page of questions. */
  back: string;
  usesUpLink: boolean;
  /** Why the answers were not sent just now. */
  refusal: Refusal | null;
  /** By the same link, in another browser. */
  wasSentBefore?: boolean;
  /** Where the button sends to. */
  sendTo: string;
}>;

/** What was answered and what was left out, each with a way back; then the one button that counts. */
export function Review({ parts, back, usesUpLink, refusal, wasSentBefore = false, sendTo }: Props) {
  const questions = parts.flatMap((part) => part.questions);
  const n = questions.filter(({ words }) => words.length > 0).length;
  return (
    <>
      <RespondHeader />
      <main id="main" className="review">
        <h1 className="page-title">Look it over, then send</h1>
        <p className="secondary">
          You answered {n} of {questions.length} questions.
          {n < questions.length ? " Those left out are simply not counted." : ""}{" "}
          {wasSentBefore ? "" : "Nothing has been sent yet."}
        </p>
        {refusal ? (
          <Notice
            tone="error"
            title={wasSentBefore ? "Nothing was changed" : "Not sent yet"}
            className="review-refusal"
          >
            {refusal.words}
          </Notice>
        ) : null}
        {parts.map((part) => (
          <section className="review-part" key={part.title}>
            <h2 className="heading">{part.title}</h2>
            <ul>
              {part.questions.map((question) => (
                <Row key={question.id} question={question} />
              ))}
            </ul>
          </section>
        ))}
        <SendForm sendTo={sendTo} back={back}>
          <p className="small secondary">
            {usesUpLink ? "Sending uses up your link." : "Sending cannot be undone."} Afterwards nobody, not even you,
            can look your answers up or change them.
          </p>
          <Checkbox
            name={MINE}
            value="yes"
            required
            className="review-mine"
            label="I have looked these over, and they are my own answers."
            hint="Programs that check mail press every button that they see. Without this tick nothing is sent."
            {...(refusal?.isTick && {
              error: "Tick this box, then press “Send my answers” again.",
              // On a phone the notice above is a long way from here.
              autoFocus: true,
            })}
          />
        </SendForm>
      </main>
    </>
  );
}

function Row({ question: { prompt, words, problem, href } }: Readonly<{ question: ReviewedQuestion }>) {
  const verb = words.length > 0 ? "Edit" : "Answer";
  return (
    <li className="review-row">
      <h3 className="review-prompt">{prompt}</h3>
      <div className="review-words">
        {words.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {words.length === 0 ? <p className="muted">Left out</p> : null}
        {problem ? (
          <p className="field-error">
            <Icon name="alert" />
            <span>{problem}</span>
          </p>
        ) : null}
      </div>
      <a className="review-edit" href={href} aria-label={`${verb}: ${prompt}`}>
        {verb}
      </a>
    </li>
  );
}
