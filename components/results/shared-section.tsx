import { SharedStrip } from "@/components/charts/shared-strip";
import { DataTable } from "@/components/ui/data-table";
import type { AnalysisResult, SharedStrip as Strip } from "@/lib/analysis/result";
import { type Audiences, nameOf, shapeOf } from "./audiences";
import { RichWords } from "./rich-words";
import { SectionHead } from "./section-head";
import type { View } from "./view";

const ID = "shared";
const AXIS = [
  { at: 0, label: "0 nothing shared", anchor: "start" },
  { at: 50, label: "50", anchor: "middle" },
  { at: 100, label: "100 identical", anchor: "end" },
] as const;
const WORDS = ["no", "one", "two", "three", "four", "five", "six"];

type Props = Readonly<{ result: AnalysisResult; audiences: Audiences; view: View }>;

/** How much of the answers all visible audiences have in common, by subject. */
export function SharedSection({ result, audiences, view }: Props) {
  const { shared } = result;
  if (!shared.some(({ measure }) => measure.status === "measured")) return <IndexLine result={result} alone />;
  const visible = result.audiences.filter(({ numbers }) => numbers).length;
  const all = visible === 2 ? "both" : `all ${WORDS[visible] ?? visible}`;
  return (
    <section className="results-section" id={ID}>
      <SectionHead
        id={ID}
        title="How much is shared"
        help={`Tick: shared by ${all} audiences. Grey band: 95% interval. Pills: each pair of audiences.`}
        view={view}
      />
      {view.tables.includes(ID) ? (
        <SharedTable shared={shared} audiences={audiences} all={all} />
      ) : (
        <>
          {shared.map((strip) => (
            <StripRow key={strip.construct} strip={strip} audiences={audiences} all={all} />
          ))}
          <div className="strip-row strip-axis">
            <svg height="24" aria-hidden="true">
              {AXIS.map(({ at, label, anchor }) => (
                <text key={at} x={`${at}%`} y="14" textAnchor={anchor}>
                  {label}
                </text>
              ))}
            </svg>
          </div>
        </>
      )}
      <IndexLine result={result} />
    </section>
  );
}

type RowProps = Readonly<{ strip: Strip; audiences: Audiences; all: string }>;

function StripRow({ strip, audiences, all }: RowProps) {
  const value = strip.measure.status === "measured" ? strip.measure.value : null;
  return (
    <div className="strip-row">
      <div>
        <h3 className="subheading">{strip.title}</h3>
        <p className="small muted">{strip.question}</p>
      </div>
      {value ? (
        <SharedStrip
          shared={value.shared}
          interval={value.interval}
          pairs={(value.pairs.length > 1 ? value.pairs : []).map(({ a, b, shared }) => ({
            key: `${a} ${b}`,
            shapes: [shapeOf(audiences, a), shapeOf(audiences, b)],
            shared,
          }))}
        />
      ) : (
        <p className="hatched">
          <span className="hatched-plate">Hidden: too few answers</span>
        </p>
      )}
      {value ? (
        <p className="strip-number">
          <span className="numeral">{Math.round(value.shared)}</span>
          <span className="caption">
            of 100 shared
            <br />
            by {all}
          </span>
        </p>
      ) : (
        <span />
      )}
      <p className="small">
        <RichWords text={strip.reading} audiences={audiences} />
      </p>
    </div>
  );
}

function SharedTable({
  shared,
  audiences,
  all,
}: Readonly<{ shared: readonly Strip[]; audiences: Audiences; all: string }>) {
  const pairs = shared.flatMap(({ measure }) => (measure.status === "measured" ? [measure.value.pairs] : []))[0] ?? [];
  const measured = ({ measure }: Strip) => (measure.status === "measured" ? measure.value : null);
  return (
    <DataTable
      caption={`Answers shared, of 100: by ${all}, and by each pair`}
      captionHidden
      rows={shared}
      rowKey={(strip) => strip.construct}
      columns={[
        { id: "subject", header: "Subject", cell: (strip) => strip.title },
        { id: "all", header: `By ${all}`, numeric: true, cell: (strip) => rounded(measured(strip)?.shared) },
        {
          id: "interval",
          header: "95% interval",
          numeric: true,
          cell: (strip) => {
            const interval = measured(strip)?.interval;
            return interval ? `${Math.round(interval.lo)}–${Math.round(interval.hi)}` : "–";
          },
        },
        { id: "counted", header: "As counted", numeric: true, cell: (strip) => rounded(measured(strip)?.plugIn) },
        ...pairs.map(({ a, b }) => ({
          id: `${a} ${b}`,
          header: `${nameOf(audiences, a)} and ${nameOf(audiences, b)}`,
          numeric: true,
          cell: (strip: Strip) => rounded(measured(strip)?.pairs.find((pair) => pair.a === a && pair.b === b)?.shared),
        })),
      ]}
    />
  );
}

const rounded = (value: number | undefined) => (value === undefined ? "hidden" : String(Math.round(value)));

/** The one index over all items, with what it loses between and within audiences. */
function IndexLine({ result, alone = false }: Readonly<{ result: AnalysisResult; alone?: boolean }>) {
  if (result.alignment.status !== "measured") return null;
  const { index, gapLoss, interval, label } = result.alignment.value;
  const between = interval ? ` (95% interval ${Math.round(interval.lo)}–${Math.round(interval.hi)})` : "";
  const line = (
    <p className="small secondary results-index">
      Over all questions the alignment index is <b>{Math.round(index)} of 100</b>
      {between}: {label}. Distance between audiences takes {Math.round(gapLoss)}, different views within them{" "}
      {100 - Math.round(index) - Math.round(gapLoss)}.
    </p>
  );
  return alone ? <section className="results-section">{line}</section> : line;
}
