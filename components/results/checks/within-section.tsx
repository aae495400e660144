import { AudienceName } from "@/components/ui/audience-mark";
import { DataTable } from "@/components/ui/data-table";
import type { Checks } from "@/lib/analysis/result-checks";
import { capital } from "@/lib/findings/rich-text";
import { nameOf, shapeOf } from "../audiences";
import { RichWords } from "../rich-words";
import { SectionHead } from "../section-head";
import type { SectionProps } from "./section";

const ID = "within";
type Row = Checks["within"][number];

/** One view inside each audience, or several: what the distance between audiences has to be read against. */
export function WithinSection({ result, audiences }: SectionProps) {
  const { checks } = result;
  if (!checks) return null;
  const sentences = [checks.quadrant, checks.overall];
  return (
    <section className="results-section" id={ID}>
      <SectionHead id={ID} title="Apart, or mixed?" help="Distance between audiences beside agreement within each." />
      <div className="checks-sentences">
        {sentences.map((one) => (
          <p key={one.status === "measured" ? one.value.sentence[0]?.text : one.because} className="finding">
            {one.status === "measured" ? <RichWords text={one.value.sentence} audiences={audiences} /> : one.because}
          </p>
        ))}
      </div>
      {checks.within.length > 0 ? (
        <details className="checks-details">
          <summary>Agreement within each audience of ten people or more, by subject</summary>
          <DataTable<Row>
            caption="Within-group agreement r WG: 1 everybody alike, 0 as spread as even answers"
            rows={checks.within}
            rowKey={({ construct, audience }) => `${construct} ${audience}`}
            columns={[
              { id: "subject", header: "Subject", cell: ({ construct }) => capital(construct) },
              {
                id: "audience",
                header: "Audience",
                names: true,
                cell: ({ audience }) => (
                  <AudienceName shape={shapeOf(audiences, audience)} name={nameOf(audiences, audience)} />
                ),
              },
              { id: "items", header: "Items", numeric: true, cell: ({ items }) => items },
              { id: "n", header: "Fewest answers", numeric: true, cell: ({ n }) => n },
              { id: "rwg", header: "rWG", numeric: true, cell: ({ rwg }) => decimals(rwg) },
              {
                id: "rwgj",
                header: "rWG(J)",
                numeric: true,
                cell: ({ rwgJ }) => (rwgJ === null ? "–" : decimals(rwgJ)),
              },
            ]}
          />
        </details>
      ) : null}
    </section>
  );
}

const decimals = (value: number): string => value.toFixed(2).replace("-", "−");
