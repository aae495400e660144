import type { AnalysisResult } from "@/lib/analysis/result";
import type { Audiences } from "./audiences";
import { daysInWords } from "./days-in-words";
import { RichWords } from "./rich-words";

type Props = Readonly<{
  result: AnalysisResult;
  audiences: Audiences;
  /** The page of checks, where the reader may open it. */
  checksHref?: string | undefined;
}>;

/** Do we agree, where not, how sure: the answer before any chart. */
export function Headline({ result, audiences, checksHref }: Props) {
  const { headline } = result;
  const answers = [
    { question: "Do we agree?", text: headline.agree },
    { question: "Where not?", text: headline.where },
    { question: "How sure?", text: headline.sure, more: checksHref },
  ];
  return (
    <section className="results-hero">
      <div>
        <h1 className="display">{headline.title}</h1>
        <p className="lead results-sentence">
          <RichWords text={headline.sentence} audiences={audiences} />
        </p>
      </div>
      <dl className="answer-box">
        {answers.map(({ question, text, more }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>
              <RichWords text={text} audiences={audiences} />
              {more ? (
                <>
                  {" "}
                  <a href={more}>See the checks</a>
                </>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** "Why does our PMO exist? · 34 of 43 answered · 2–20 March 2026, closed" */
export function ContextLine({ result }: Readonly<{ result: AnalysisResult }>) {
  const { survey, total } = result;
  const of = total.invited === null ? "" : ` of ${total.invited}`;
  const hidden = result.audiences.some(({ numbers }) => !numbers);
  const parts = [
    total.answered === null ? null : `${total.answered}${of} answered${hidden ? " in the audiences shown" : ""}`,
    [daysInWords(survey.from, survey.to), survey.closed ? "closed" : null].filter(Boolean).join(", "),
  ].filter(Boolean);
  return (
    <p className="small secondary">
      <b>{survey.title}</b>
      {parts.map((part) => ` · ${part}`).join("")}
    </p>
  );
}
