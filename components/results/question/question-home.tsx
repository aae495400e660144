import { countsSentence, questionFinding } from "@/lib/findings/question-finding";
import { constructName, mainOf, placeOf } from "@/lib/findings/question-pages";
import { audiencesOf } from "../audiences";
import { RichWords } from "../rich-words";
import { AnswersSection } from "./answers-section";
import { BeliefsHeld } from "./beliefs-held";
import { ItemSensitivity } from "./item-sensitivity";
import { MadeSection } from "./made-section";
import { Nearby } from "./nearby";
import { QuestionFigure } from "./question-figure";
import { QuestionNav } from "./question-nav";
import { constructHref, type QuestionProps } from "./question-props";
import { RedrawSection } from "./redraw-section";
import { SureSection } from "./sure-section";
import { TextQuestion } from "./text-question";
import { WordsSection } from "./words-section";

/** One question: the finding, the answers behind it, and how sure that is. Everything is read from the result alone. */
export function QuestionHome(props: QuestionProps) {
  const { result, page, pages, view, home } = props;
  const audiences = audiencesOf(result);
  const main = mainOf(page.items);
  const counts = main ? countsSentence(main, result.audiences) : null;
  return (
    <>
      <QuestionNav place={placeOf(pages, page)} isCompared={page.divergence !== null} view={view} home={home} />
      <header className="question-head">
        <p className="kicker">
          <a href={constructHref(home, page.construct, view)}>{constructName(page.construct)}</a> · {page.title}
        </p>
        <h1 className="page-finding">
          <RichWords text={questionFinding(page, result)} audiences={audiences} />
        </h1>
        {counts ? (
          <p className="lead results-sentence">
            <RichWords text={counts} audiences={audiences} />
          </p>
        ) : null}
      </header>
      {page.text ? <TextQuestion {...props} text={page.text} /> : <Figures {...props} />}
      {page.construct === "perception" ? <BeliefsHeld {...props} /> : null}
      <footer className="results-foot">
        <p className="small muted">
          {result.survey.isSample ? "Sample data, invented for illustration. " : ""}
          “All” always means the audiences you can see.
        </p>
      </footer>
    </>
  );
}

function Figures(props: QuestionProps) {
  const main = mainOf(props.page.items);
  if (!main) return null;
  return (
    <div className="question-split">
      <div className="question-main">
        <QuestionFigure {...props} />
        <AnswersSection {...props} />
        <Nearby {...props} />
        <ItemSensitivity item={main} items={props.page.items} result={props.result} />
        <MadeSection item={main} audiences={props.result.audiences} />
      </div>
      <aside className="question-aside" aria-label="How far to trust this">
        <SureSection item={main} result={props.result} />
        <RedrawSection item={main} result={props.result} />
        <WordsSection {...props} item={main} />
      </aside>
    </div>
  );
}
