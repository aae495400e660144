import Link from "next/link";
import { CertaintyMark } from "@/components/charts/certainty-mark";
import { ChartKeys } from "@/components/charts/chart-keys";
import { FigureFiles } from "@/components/charts/figure-files";
import { pictureOf } from "@/components/charts/pictures";
import { rangeRowOf } from "@/components/charts/pictures/range-rows";
import { RangeRule } from "@/components/charts/range-rows";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { Divergence } from "@/lib/analysis/result-findings";
import { pageKey } from "@/lib/findings/question-pages";
import type { Audiences } from "./audiences";
import { ITEMS } from "./item-table";
import { picturesHref, questionHref } from "./question/question-props";
import { RichWords } from "./rich-words";
import { type View, viewHref, withTable } from "./view";
import { ViewLink } from "./view-link";

export const DIVERGE = "diverge";
/** Rows on the first screen; all items stand in the table below. */
const ROWS = 6;
const RULE = 180;

/** `toItems`: whether the table of all items follows. */
type Props = Readonly<{
  result: AnalysisResult;
  audiences: Audiences;
  view: View;
  home?: string | undefined;
  toItems?: boolean;
}>;

/** The widest distances between two audiences, each with how sure it is. */
export function DivergenceSection({ result, audiences, view, home, toItems = true }: Props) {
  const rows = result.divergences.slice(0, ROWS);
  const hollow = rows.some(({ range }) => range.hollow);
  const picture = home === undefined ? null : pictureOf(result, "divergences");
  return (
    <section className="results-part" id={DIVERGE}>
      <div className="results-head">
        <h2 className="heading">Where we diverge</h2>
        <p className="results-help">
          {hollow ? "Hollow marks are “should be”. " : ""}Sorted by certainty, then by the largest distance between two
          audiences.
        </p>
        {picture && home !== undefined ? (
          <FigureFiles picture={picture} files={picturesHref(home)} only={view.only} />
        ) : null}
      </div>
      {rows.length === 0 ? (
        <p className="secondary">No question was answered by enough people in two audiences to compare them.</p>
      ) : (
        <ol>
          {rows.map((row, i) => (
            <DivergenceRow
              key={`${row.itemId} ${row.title}`}
              row={row}
              result={result}
              rank={i + 1}
              audiences={audiences}
              href={home === undefined ? null : questionHref(home, pageKey(result, row.itemId), view)}
            />
          ))}
        </ol>
      )}
      {toItems && result.items.length > 0 ? (
        <p className="small results-all">
          <ViewLink href={viewHref(view, { tables: withTable(view, ITEMS, !view.tables.includes(ITEMS)) }, ITEMS)} jump>
            {view.tables.includes(ITEMS) ? "Hide the table of all items" : tableWords(result.items.length)}
          </ViewLink>
        </p>
      ) : null}
    </section>
  );
}

type RowProps = Readonly<{
  row: Divergence;
  result: AnalysisResult;
  rank: number;
  audiences: Audiences;
  href: string | null;
}>;

function DivergenceRow({ row, result, rank, audiences, href }: RowProps) {
  const { range, title, about, certainty, sentence } = row;
  return (
    <li className="divergence-row">
      <span className="divergence-rank" aria-hidden="true">
        {rank}
      </span>
      <div>
        <h3 className="subheading">{href === null ? title : <Link href={href}>{title}</Link>}</h3>
        <p className="small muted">{about}</p>
      </div>
      <div className="divergence-range">
        <ChartKeys label={title}>
          <RangeRule data={rangeRowOf(result, row, `${rank}`)} width={RULE} />
        </ChartKeys>
        <p className="range-ends caption">
          <span>{range.loLabel}</span>
          <span>{range.hiLabel}</span>
        </p>
      </div>
      <div className="stack-tight">
        <CertaintyMark certainty={certainty} />
        <p className="small secondary">
          <RichWords text={sentence} audiences={audiences} />
        </p>
      </div>
    </li>
  );
}

const tableWords = (n: number) => (n === 1 ? "The one item, as a table" : `All ${n} items, in order`);
