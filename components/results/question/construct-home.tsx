import Link from "next/link";
import { Figure } from "@/components/charts/figure";
import { picturesOf } from "@/components/charts/pictures";
import type { AnalysisResult } from "@/lib/analysis/result";
import { questionFinding } from "@/lib/findings/question-finding";
import { constructName, type QuestionPage } from "@/lib/findings/question-pages";
import { readingsFor } from "@/lib/findings/readings-for";
import { audiencesOf } from "../audiences";
import { RichWords } from "../rich-words";
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
  const strip = result.shared.find((one) => one.construct === construct);
  return (
    <>
      <nav aria-label="Where you are" className="small print-hidden">
        <Link href={homeHref(home, view)}>Results</Link> / <b aria-current="page">{constructName(construct)}</b>
      </nav>
      <header className="question-head">
        <p className="kicker">{own.length === 1 ? "One question" : `${own.length} questions`}, widest apart first</p>
        <h1 className="page-finding">{constructName(construct)}</h1>
        {strip ? (
          <p className="lead results-sentence">
            <RichWords text={strip.reading} audiences={audiences} />
          </p>
        ) : null}
      </header>
      <ConstructFigures result={result} construct={construct} view={view} home={home} />
      <Readings result={result} construct={construct} />
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

type FiguresProps = Readonly<Omit<Props, "pages">>;

/** Pictures of the subject as a whole. */
function ConstructFigures({ result, construct, view, home }: FiguresProps) {
  const starts = readingsFor(construct).pictures;
  const pictures = picturesOf(result).filter(({ id }) => starts.some((start) => id.startsWith(start)));
  return pictures.map((picture) => (
    <section key={picture.id} className="question-figure">
      <h2 className="subheading">{picture.title}</h2>
      <Figure picture={picture} audiences={audiencesOf(result)} view={view} files={picturesHref(home)} />
    </section>
  ));
}

function Readings({ result, construct }: Readonly<{ result: AnalysisResult; construct: string }>) {
  const { readings } = readingsFor(construct);
  const own = result.readings.filter(({ id }) => readings.some((start) => id.startsWith(start)));
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
