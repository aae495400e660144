import { CertaintyMark } from "@/components/charts/certainty-mark";
import { Figure } from "@/components/charts/figure";
import { pictureOf } from "@/components/charts/pictures";
import { AudienceName } from "@/components/ui/audience-mark";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { TextResult } from "@/lib/analysis/result-texts";
import { apartSentence } from "@/lib/findings/apart-words";
import { audiencesOf } from "../audiences";
import { openedCell, themeNote } from "../opened-cell";
import { QuoteDrawer } from "../quote-drawer";
import { RichWords } from "../rich-words";
import { ThemeMatrix } from "../theme-matrix";
import { picturesHref, type QuestionProps } from "./question-props";

type Props = QuestionProps & Readonly<{ text: TextResult }>;

/** A question in own words: its themes with the words behind them, what sets each audience apart, and who writes differently. */
export function TextQuestion({ result, text, view, home }: Props) {
  const audiences = audiencesOf(result);
  const opened = openedCell(text, view);
  const picture = pictureOf(result, `themes-${text.questionId}`);
  return (
    <>
      {text.themes.length > 0 ? (
        <section className="question-themes" id="words">
          <p>
            <span className={text.note ? "tag tag-long" : "tag"}>{themeNote(text)}</span>
          </p>
          <div className={opened ? "theme-split" : undefined}>
            <ThemeMatrix text={text} audiences={audiences} view={view} opened={opened} withQuotes />
            {opened ? (
              <QuoteDrawer opened={opened} text={text} result={result} audiences={audiences} view={view} />
            ) : null}
          </div>
        </section>
      ) : null}
      {picture ? (
        <details className="method">
          <summary>The same as a picture and a table, with its files</summary>
          <Figure picture={picture} audiences={audiences} view={view} standard="both" files={picturesHref(home)} />
        </details>
      ) : null}
      <Signatures text={text} result={result} />
      <Apart text={text} result={result} />
    </>
  );
}

type PartProps = Readonly<{ text: TextResult; result: AnalysisResult }>;

function Signatures({ text, result }: PartProps) {
  const own = (text.signatures ?? []).filter(({ words }) => words.length > 0);
  if (own.length === 0) return null;
  const audiences = audiencesOf(result);
  return (
    <section className="results-section" id="signatures">
      <div className="results-head">
        <h2 className="heading">Signature words</h2>
        <p className="results-help">What sets an audience’s words apart from the others’. A ranking, not a test.</p>
      </div>
      <ul className="signature-list">
        {own.map(({ audience, words }) => {
          const who = audiences.get(audience);
          return who ? (
            <li key={audience} className="stack-tight">
              <h3 className="small">
                <AudienceName shape={who.shape} name={who.name} />
              </h3>
              <ul className="signature-words">
                {words.slice(0, 8).map(({ word, people, typical }) => (
                  <li key={word} className="small">
                    {typical ? <b>{word}</b> : word}{" "}
                    <span className="muted">{people === 1 ? "1 person" : `${people} people`}</span>
                  </li>
                ))}
              </ul>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

/** Every two audiences with enough writers: whether they write about different things. */
function Apart({ text, result }: PartProps) {
  const pairs = text.apart ?? [];
  const audiences = audiencesOf(result);
  return (
    <section className="results-section" id="apart">
      <div className="results-head">
        <h2 className="heading">Who writes differently</h2>
        <p className="results-help">From the meaning of all answers; two audiences need ten writers each.</p>
      </div>
      {pairs.length === 0 ? (
        <p className="secondary">No two audiences have ten writers each, so this cannot be told.</p>
      ) : (
        <ul>
          {pairs.map((pair) => (
            <li key={`${pair.a} ${pair.b}`} className="pair-row">
              <CertaintyMark certainty={pair.certainty} />
              <p className="small secondary">
                <RichWords text={apartSentence(pair, text, result.audiences)} audiences={audiences} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
