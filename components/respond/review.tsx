import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { RespondHeader } from "./respond-header";

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
  /** Why the answers were not sent just now. */
  refusal: string | null;
  /** Where the button posts to: a plain form, so that the one press that counts needs no script. */
  sendTo: string;
}>;

/** What was answered and what was left out, each with a way back; then the one button that counts. */
export function Review({ parts, back, usesUpLink, refusal, sendTo }: Props) {
  const questions = parts.flatMap((part) => part.questions);
  const n = questions.filter(({ words }) => words.length > 0).length;
  return (
    <>
      <RespondHeader />
      <main id="main" className="review">
        <h1 className="page-title">Look it over, then send</h1>
        <p className="secondary">
          You answered {n} of {questions.length} questions.
          {n < questions.length ? " Those left out are simply not counted." : ""} Nothing has been sent yet.
        </p>
        {refusal ? (
          <Notice tone="error" title="Not sent yet" className="review-refusal">
            {refusal}
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
        <form method="post" action={sendTo} className="review-send">
          <p className="small secondary">
            {usesUpLink ? "Sending uses up your link." : "Sending cannot be undone."} Afterwards nobody, not even you,
            can look your answers up or change them.
          </p>
          <div className="answer-foot">
            <div className="answer-actions">
              <a className="button button-large answer-back" href={back}>
                Back
              </a>
              <button type="submit" className="button button-primary button-large">
                Send my answers
                <Icon name="arrow" />
              </button>
            </div>
          </div>
        </form>
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
