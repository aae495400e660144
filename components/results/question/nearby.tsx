import Link from "next/link";
import { CertaintyMark } from "@/components/charts/certainty-mark";
import { DumbbellSmall } from "@/components/charts/dumbbell-small";
import { dumbbellData } from "@/components/charts/pictures/dumbbell";
import { isOrdinal } from "@/components/charts/pictures/shown-groups";
import type { AnalysisResult } from "@/lib/analysis/result";
import { dumbbellSmall } from "@/lib/charts/dumbbell-small";
import { widestPair } from "@/lib/findings/pair-words";
import { constructName, mainOf, type QuestionPage } from "@/lib/findings/question-pages";
import { constructHref, type QuestionProps, questionHref } from "./question-props";

const SHOWN = 3;
const WIDTH = 230;

/** Other questions of the same subject, small, each with its link. */
export function Nearby({ result, pages, page, view, home }: QuestionProps) {
  const others = pages.filter(({ construct, key }) => construct === page.construct && key !== page.key);
  if (others.length === 0) return null;
  const at = pages.indexOf(page);
  const nearest = others
    .toSorted((a, b) => Math.abs(pages.indexOf(a) - at) - Math.abs(pages.indexOf(b) - at))
    .slice(0, SHOWN);
  const name = constructName(page.construct);
  return (
    <section className="question-nearby">
      <h2 className="heading">Nearby in {name.charAt(0).toLowerCase() + name.slice(1)}</h2>
      <ul className="nearby-list">
        {nearest.map((one) => (
          <li key={one.key} className="card card-padded stack-tight">
            <h3 className="subheading">
              <Link href={questionHref(home, one.key, view)}>{one.title}</Link>
            </h3>
            <NearbyPicture result={result} page={one} />
            <NearbyCertainty page={one} />
          </li>
        ))}
      </ul>
      {others.length > SHOWN ? (
        <p className="small">
          <Link href={constructHref(home, page.construct, view)}>All {others.length + 1} questions about this</Link>
        </p>
      ) : null}
    </section>
  );
}

type Props = Readonly<{ result: AnalysisResult; page: QuestionPage }>;

export function NearbyPicture({ result, page }: Props) {
  const [today, should] = [
    page.items.filter(isOrdinal).find(({ measure }) => measure === "today"),
    page.items.filter(isOrdinal).find(({ measure }) => measure === "should"),
  ];
  if (!today || !should) return null;
  const drawing = dumbbellSmall(dumbbellData(result, { today, should }), WIDTH);
  return <DumbbellSmall drawing={drawing} label={`${page.title}: today and should be`} />;
}

export function NearbyCertainty({ page }: Readonly<{ page: QuestionPage }>) {
  const main = mainOf(page.items);
  const pair = main && widestPair(main);
  const certainty = page.divergence?.certainty ?? pair?.certainty;
  if (!certainty) return <p className="caption">not compared</p>;
  return (
    <p>
      <CertaintyMark certainty={certainty} aligned={pair?.aligned ?? false} />
    </p>
  );
}
