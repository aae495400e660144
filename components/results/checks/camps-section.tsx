import { AudienceName } from "@/components/ui/audience-mark";
import { DataTable } from "@/components/ui/data-table";
import type { OpinionGroups } from "@/lib/analysis/result-groups";
import { nameOf, shapeOf } from "../audiences";
import { RichWords } from "../rich-words";
import { SectionHead } from "../section-head";
import type { SectionProps } from "./section";

const ID = "camps";
type Found = Extract<OpinionGroups["outcome"], { status: "groups" }>;
type Stand = Found["groups"][number]["stands"][number];

/** People who answer alike, found without asking who they are: are the camps the org chart? */
export function CampsSection({ result, audiences }: SectionProps) {
  const found = result.opinionGroups;
  if (!found) return null;
  const { outcome, items, people, explainedByAudience } = found;
  return (
    <section className="results-section" id={ID}>
      <SectionHead
        id={ID}
        title="Who answers alike"
        help={`Groups found from ${items} answers of ${people} people, without looking at their audience.`}
      />
      <p className="finding checks-finding">
        <RichWords text={found.sentence} audiences={audiences} />
      </p>
      {explainedByAudience === null ? null : (
        <p className="small secondary">
          The audience explains {Math.round(100 * explainedByAudience)} of 100 of the differences on the map of answers.
        </p>
      )}
      {outcome.status === "groups" ? <Groups outcome={outcome} audiences={audiences} /> : null}
    </section>
  );
}

function Groups({ outcome, audiences }: Readonly<{ outcome: Found; audiences: SectionProps["audiences"] }>) {
  const { groups, across, consensus } = outcome;
  return (
    <div className="stack">
      <div className="grid-3 camp-cards">
        {groups.map(({ id, size, stands }) => (
          <div key={id} className="card card-padded">
            <h3 className="subheading">
              Group {id} <span className="muted">· {size} people</span>
            </h3>
            <StandList stands={stands} />
          </div>
        ))}
      </div>
      {across.table ? (
        <DataTable
          caption="People of each group by audience"
          rows={groups}
          rowKey={({ id }) => id}
          columns={[
            { id: "group", header: "Group", cell: ({ id }) => `Group ${id}` },
            ...[...new Set(across.table.map(({ audience }) => audience))].map((audience) => ({
              id: audience,
              header: <AudienceName shape={shapeOf(audiences, audience)} name={nameOf(audiences, audience)} />,
              numeric: true,
              cell: ({ id }: { id: string }) =>
                across.table?.find((one) => one.group === id && one.audience === audience)?.count ?? 0,
            })),
          ]}
        />
      ) : (
        <p className="small secondary">{across.because}</p>
      )}
      {consensus.length > 0 ? (
        <div>
          <h3 className="subheading">What every group holds</h3>
          <StandList stands={consensus} />
        </div>
      ) : null}
    </div>
  );
}

const SIDES: Readonly<Record<Stand["side"], string>> = {
  agree: "agree",
  disagree: "disagree",
  higher: "answer higher",
  lower: "answer lower",
  chosen: "choose it",
};

type Listed = Pick<Stand, "itemId" | "option" | "title" | "side"> & Partial<Pick<Stand, "share" | "elsewhere">>;

function StandList({ stands }: Readonly<{ stands: readonly Listed[] }>) {
  if (stands.length === 0) return <p className="small muted">Nothing sets it apart for certain.</p>;
  return (
    <ul className="camp-stands">
      {stands.map(({ itemId, option, title, side, share = null, elsewhere = null }) => (
        <li key={`${itemId} ${option} ${side}`} className="small">
          <span>{title}:</span> <b>{SIDES[side]}</b>
          {share === null || elsewhere === null ? null : (
            <span className="muted">
              {" "}
              ({Math.round(100 * share)} of 100, elsewhere {Math.round(100 * elsewhere)})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
