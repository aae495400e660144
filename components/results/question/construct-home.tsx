import Link from "next/link";
import { Figure } from "@/components/charts/figure";
import type { Picture } from "@/components/charts/picture";
import { picturesOf } from "@/components/charts/pictures";
import type { AnalysisResult } from "@/lib/analysis/result";
import { questionFinding } from "@/lib/findings/question-finding";
import { constructName, type QuestionPage } from "@/lib/findings/question-pages";
import { readingsFor } from "@/lib/findings/readings-for";
import { plainText } from "@/lib/findings/rich-text";
import { audiencesOf } from "../audiences";
import { RichWords } from "../rich-words";
import { SharedStrips } from "../shared-section";
import type { View } from "../view";
import { NearbyCertainty, NearbyPicture } from "./nearby";
import { homeHref, picturesHref, questionHref } from "./question-props";

type Props = Readonly<{
  result: AnalysisResult;
  pages: readonly QuestionPage[];
  construct: string;
  view: View;
  home: string;
}>;

/** Everything that was asked about one subject: how much is shared, what it comes to, and each question with how sure it is. */
export function ConstructHome({ result, pages, construct, view, home }: Props) {
  const own = pages.filter((page) => page.construct === construct);
  const audiences = audiencesOf(result);
  const pictures = constructPictures(result, construct);
  const strip = result.shared.find((one) => one.construct === construct);
  return (
    <>
      <nav aria-label="Where you are" className="small print-hidden">
        <Link href={homeHref(home, view)}>Results</Link> / <b aria-current="page">{constructName(construct)}</b>
      </nav>
      <header className="question-head">
        <p className="kicker">{own.length === 1 ? "One question" : `${own.length} questions`}, widest apart first</p>
        <h1 className="page-finding">{constructName(construct)}</h1>
      </header>
      {strip ? (
        <section className="question-shared" aria-labelledby="shared">
          <h2 className="subheading" id="shared">
            How much is shared
          </h2>
          <SharedStrips strips={[strip]} result={result} />
          <p className="small">
            <Link href={`${homeHref(home, view)}#shared`}>Beside the other subjects</Link>
          </p>
        </section>
      ) : null}
      {pictures.map((picture) => (
        <section key={picture.id} className="question-figure">
          <h2 className="subheading">{picture.title}</h2>
          <Figure picture={picture} audiences={audiences} view={view} files={picturesHref(home)} />
        </section>
      ))}
      <Readings result={result} construct={construct} pictures={pictures} />
      <section className="results-section" id="questions">
        <div className="results-head">
          <h2 className="heading">Its questions</h2>
        </div>
        <ul className="construct-list">
          {own.map((page) => (
            <li key={page.key} className="construct-row">
              <div>
                <h3 className="subheading">
                  <Link href={questionHref(home, page.key, view)}>{page.title}</Link>
                </h3>
                <NearbyCertainty page={page} />
              </div>
              <p className="small secondary">
                <RichWords text={questionFinding(page, result)} audiences={audiences} />
              </p>
              <NearbyPicture result={result} page={page} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Pictures of the subject as a whole. */
function constructPictures(result: AnalysisResult, construct: string): Picture[] {
  const starts = readingsFor(construct).pictures;
  return picturesOf(result).filter(({ id }) => starts.some((start) => id.startsWith(start)));
}

type ReadingsProps = Readonly<{ result: AnalysisResult; construct: string; pictures: readonly Picture[] }>;

/** Sentences that no picture above has said. */
function Readings({ result, construct, pictures }: ReadingsProps) {
  const { readings } = readingsFor(construct);
  const said = new Set(pictures.map(({ finding }) => plainText(finding)));
  const own = result.readings.filter(
    ({ id, sentence }) => readings.some((start) => id.startsWith(start)) && !said.has(plainText(sentence)),
  );
  if (own.length === 0) return null;
  const audiences = audiencesOf(result);
  const titles = [...new Set(own.map(({ title }) => title))];
  return (
    <section className="results-section" id="readings">
      <div className="results-head">
        <h2 className="heading">Further readings</h2>
      </div>
      <dl className="readings">
        {titles.map((title) => (
          <div key={title}>
            <dt className="subheading">{title}</dt>
            {own
              .filter((reading) => reading.title === title)
              .map(({ id, audience, sentence }) => (
                <dd key={`${id} ${audience}`} className="small">
                  <RichWords text={sentence} audiences={audiences} />
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
