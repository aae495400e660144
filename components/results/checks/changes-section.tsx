import { AudienceName } from "@/components/ui/audience-mark";
import { DataTable } from "@/components/ui/data-table";
import type { TwinChange } from "@/lib/analysis/result-changes";
import { nameOf, shapeOf } from "../audiences";
import { RichWords } from "../rich-words";
import { SectionHead } from "../section-head";
import { pWords, type SectionProps, signed } from "./section";

const ID = "changes";
const HIDDEN = "hidden";

type Row = TwinChange & { readonly key: string; readonly title: string };

/** How far each audience wants every question to move, and whether they part on today or on tomorrow. */
export function ChangesSection({ result, audiences }: SectionProps) {
  const rows = result.twins.flatMap(({ questionId, title, changes = [] }): Row[] =>
    changes.map((change) => ({ ...change, key: `${questionId} ${change.audience}`, title })),
  );
  if (rows.length === 0) return null;
  const disputes = result.twins.flatMap(({ questionId, title, dispute }) =>
    dispute && dispute.about !== "neither" ? [{ questionId, title, sentence: dispute.sentence }] : [],
  );
  return (
    <section className="results-section" id={ID}>
      <SectionHead
        id={ID}
        title="From today to should be"
        help="Of people who answered both; hidden where any figure could tell on a few who answered only one. p: signed-rank test, corrected for all questions and audiences."
      />
      {disputes.length > 0 ? (
        <dl className="readings">
          {disputes.map(({ questionId, title, sentence }) => (
            <div key={questionId}>
              <dt className="subheading">{title}</dt>
              <dd className="small">
                <RichWords text={sentence} audiences={audiences} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <details className="checks-details">
        <summary>Every question and audience</summary>
        <DataTable<Row>
          caption="Change from today to should be, in points of the scale"
          captionHidden
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { id: "title", header: "Question", cell: ({ title }) => title },
            {
              id: "audience",
              header: "Audience",
              names: true,
              cell: ({ audience }) => (
                <AudienceName shape={shapeOf(audiences, audience)} name={nameOf(audiences, audience)} />
              ),
            },
            { id: "n", header: "People", numeric: true, cell: ({ n }) => n ?? HIDDEN },
            {
              id: "mean",
              header: "Mean change",
              numeric: true,
              cell: ({ mean }) => (mean === null ? HIDDEN : signed(mean)),
            },
            {
              id: "interval",
              header: "95% interval",
              numeric: true,
              cell: ({ meanInterval }) =>
                meanInterval ? `${signed(meanInterval.lo)} to ${signed(meanInterval.hi)}` : "–",
            },
            {
              id: "rb",
              header: "Rank-biserial",
              numeric: true,
              cell: ({ rankBiserial }) => (rankBiserial === null ? HIDDEN : signed(rankBiserial, 2)),
            },
            { id: "q", header: "p", numeric: true, cell: ({ q }) => (q === null ? HIDDEN : pWords(q)) },
          ]}
        />
      </details>
    </section>
  );
}
