import Link from "next/link";
import { CertaintyMark } from "@/components/charts/certainty-mark";
import { ArrowHead, TwinDots } from "@/components/charts/twin-dots";
import { AudienceName } from "@/components/ui/audience-mark";
import { DataTable } from "@/components/ui/data-table";
import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { Divergence } from "@/lib/analysis/result-findings";
import type { GroupAnswers, ItemResult } from "@/lib/analysis/result-items";
import { groupWords } from "@/lib/findings/group-words";
import { pageKey } from "@/lib/findings/question-pages";
import { mainItem, type OrdinalItem, spotlight } from "@/lib/findings/spotlight";
import type { Audiences } from "./audiences";
import { questionHref } from "./question/question-props";
import { RichWords } from "./rich-words";
import { SectionHead } from "./section-head";
import type { View } from "./view";

const ID = "outcomes";

type Props = Readonly<{ result: AnalysisResult; audiences: Audiences; view: View; home?: string | undefined }>;

/** The today-and-should question that shows most, person by person; without one, the scale that is widest apart. */
export function OutcomeSection({ result, audiences, view, home }: Props) {
  const shown = spotlight(result);
  if (!shown) return null;
  const { plain, today, should, twin, title } = shown;
  const main = mainItem(shown);
  if (!main) return null;
  const divergence = result.divergences.find(({ itemId }) => itemId === main.id);
  const sides = { today: today ?? plain, should };
  const marks = should ? "each mark is one person, today above the line, should be below" : "each mark is one person";
  return (
    <section className="results-section" id={ID}>
      <SectionHead
        id={ID}
        title={main.construct === "outcome" ? "Outputs or outcomes" : "The widest scale"}
        help={`${title}: ${marks}.`}
        view={view}
      />
      <div className="outcome-split">
        {view.tables.includes(ID) ? (
          <TwinTable {...sides} audiences={audiences} />
        ) : (
          <TwinFigure {...sides} audiences={audiences} shifts={twin?.shifts ?? []} title={title} />
        )}
        <div className="stack">
          {twin ? (
            <p className="finding">
              <RichWords text={twin.sentence} audiences={audiences} />
            </p>
          ) : null}
          {divergence ? <Furthest divergence={divergence} item={main} audiences={audiences} /> : null}
          {home === undefined ? null : (
            <p className="small print-hidden">
              <Link href={questionHref(home, pageKey(result, main.id), view)}>Open this divergence</Link>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}

type Sides = Readonly<{ today: OrdinalItem | undefined; should: OrdinalItem | undefined; audiences: Audiences }>;
type FigureProps = Sides & Readonly<{ shifts: readonly { audience: string; words: string }[]; title: string }>;

const EMPTY = { counts: [], median: null, interval: null };

function TwinFigure({ today, should, audiences, shifts, title }: FigureProps) {
  const { scale } = should ?? today ?? {};
  if (!scale) return null;
  const answersOf = (item: OrdinalItem | undefined, audience: string) =>
    item?.groups.find((group) => group.audience === audience);
  const side = (group: GroupAnswers | undefined) =>
    group?.status === "shown" ? { counts: group.counts, median: group.median, interval: group.medianInterval } : EMPTY;
  const tallest = Math.max(
    1,
    ...[today, should].flatMap((item) =>
      (item?.groups ?? []).flatMap((group) => (group.status === "shown" ? group.counts.map(([, n]) => n) : [])),
    ),
  );
  return (
    <figure className="twin-figure">
      <figcaption className="visually-hidden">{title}, one mark a person. The table says the same.</figcaption>
      <ArrowHead />
      <TwinLegend twin={should !== undefined && today !== undefined} />
      {[...audiences.values()].map(({ id, shape, name }) => {
        const [before, after] = [answersOf(today, id), answersOf(should, id)];
        const withheld = [before, after].find((group) => group?.status === "withheld");
        const said = shifts.find(({ audience }) => audience === id)?.words;
        return (
          <div key={id} className="twin-row">
            <p>
              <AudienceName shape={shape} name={name} />
              <span className="caption">{said ?? ""}</span>
            </p>
            {withheld?.status === "withheld" && before?.status !== "shown" && after?.status !== "shown" ? (
              <p className="hatched">
                <span className="hatched-plate">Hidden: {withheld.because}</span>
              </p>
            ) : (
              <TwinDots
                shape={shape}
                scale={[scale.lo, scale.hi]}
                today={side(before)}
                should={side(after)}
                tallest={tallest}
              />
            )}
          </div>
        );
      })}
      <div className="twin-row twin-axis">
        <span />
        <p className="row-between small strong">
          <span>{scale.loLabel}</span>
          <span>{scale.hiLabel}</span>
        </p>
      </div>
    </figure>
  );
}

function TwinLegend({ twin }: Readonly<{ twin: boolean }>) {
  return (
    <p className="twin-legend caption">
      {twin ? (
        <>
          <span>
            <svg width="10" height="10" aria-hidden="true">
              <circle className="ink-2-fill" cx="5" cy="5" r="4" />
            </svg>
            today, above the line
          </span>
          <span>
            <svg width="10" height="10" aria-hidden="true">
              <circle className="ink-2-hollow" cx="5" cy="5" r="3.6" />
            </svg>
            should be, below
          </span>
          <span>
            <svg width="26" height="10" aria-hidden="true">
              <path className="ink-stroke" d="M0 5H20" />
              <path className="ink-fill" d="M17 1L26 5L17 9Z" />
            </svg>
            shift of the middle answer
          </span>
        </>
      ) : (
        <span>
          <svg width="4" height="14" aria-hidden="true">
            <path className="ink-stroke" d="M2 0V14" />
          </svg>
          middle answer
        </span>
      )}
      <span>
        <svg width="20" height="10" aria-hidden="true">
          <rect className="legend-band" x="0.5" y="3" width="19" height="4" />
        </svg>
        its 95% interval
      </span>
    </p>
  );
}

function TwinTable({ today, should, audiences }: Sides) {
  const columns = [
    ...(today ? [{ id: "today", header: should ? "Today" : "Answers", item: today }] : []),
    ...(should ? [{ id: "should", header: "Should be", item: should }] : []),
  ];
  return (
    <DataTable<AudienceResult>
      caption="Answers of each audience"
      captionHidden
      rows={[...audiences.values()]}
      rowKey={({ id }) => id}
      columns={[
        { id: "audience", header: "Audience", cell: ({ shape, name }) => <AudienceName shape={shape} name={name} /> },
        ...columns.map(({ id, header, item }) => ({
          id,
          header,
          cell: (audience: AudienceResult) => groupWords(item, audience.id).join(" · "),
        })),
      ]}
    />
  );
}

type FurthestProps = Readonly<{ divergence: Divergence; item: ItemResult; audiences: Audiences }>;

/** The pair that is furthest apart, how sure that is, and how it fares when the answers are drawn again. */
function Furthest({ divergence, item, audiences }: FurthestProps) {
  const { a, b, certainty, sentence } = divergence;
  const pair = item.pairs.find((one) => [one.a, one.b].every((id) => id === a || id === b));
  const bounds = pair?.deltaInterval;
  const sign = pair && pair.a !== a ? -1 : 1;
  const pairsOf = (delta: number) => Math.round(50 * (1 + sign * delta));
  const [lo, hi] = bounds ? [pairsOf(bounds.lo), pairsOf(bounds.hi)].toSorted((x, y) => x - y) : [];
  return (
    <div className="stack-tight">
      <p>
        <CertaintyMark certainty={certainty} aligned={pair?.aligned ?? false} />
      </p>
      <p className="small secondary">
        <RichWords text={sentence} audiences={audiences} />
        {lo !== undefined && certainty !== "none" ? ` 95% interval ${lo}–${hi}.` : ""}
        {pair?.redraws == null || certainty === "none"
          ? ""
          : ` In ${pair.redraws} of 100 re-draws the gap keeps its direction.`}
      </p>
    </div>
  );
}
