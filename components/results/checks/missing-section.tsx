import { AudienceName } from "@/components/ui/audience-mark";
import { DataTable } from "@/components/ui/data-table";
import type { AudienceResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import { nameOf, shapeOf } from "../audiences";
import { SectionHead } from "../section-head";
import { type SectionProps, shareWords } from "./section";

const ID = "missing";

/** Who did not answer, and what was left out by those who did. */
export function MissingSection({ result, audiences }: SectionProps) {
  const missing = result.checks?.missing;
  if (!missing) return null;
  const cellOf = (item: ItemResult, audience: string) =>
    missing.items.find((one) => one.itemId === item.id && one.audience === audience);
  const rows = result.items.filter((item) => missing.items.some(({ itemId }) => itemId === item.id));
  return (
    <section className="results-section" id={ID}>
      <SectionHead id={ID} title="Who is missing" help="Nothing is filled in for those who did not answer." />
      <ul className="missing-rates">
        {missing.response.map(({ audience, answered, invited }) => (
          <li key={audience}>
            <AudienceName shape={shapeOf(audiences, audience)} name={nameOf(audiences, audience)} />
            <span className="small secondary">
              {invited === null
                ? `${answered} answered; nobody counted who was asked`
                : `${answered} of ${invited} answered`}
            </span>
          </li>
        ))}
      </ul>
      <details className="checks-details">
        <summary>Answers left out, by question</summary>
        <DataTable<ItemResult>
          caption="People without an answer on the scale: skipped or “don’t know”"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "item",
              header: "Question",
              cell: ({ label, measure }) =>
                `${label}${measure === "plain" ? "" : measure === "today" ? ", today" : ", should be"}`,
            },
            ...[...audiences.values()]
              .filter(({ numbers }) => numbers)
              .map(({ id, name, shape }: AudienceResult) => ({
                id,
                header: <AudienceName shape={shape} name={name} />,
                numeric: true,
                cell: (item: ItemResult) => {
                  const cell = cellOf(item, id);
                  if (cell) return shareWords(cell.share, cell.of);
                  return item.groups.some(({ audience }) => audience === id) ? "not told" : "not asked";
                },
              })),
          ]}
        />
      </details>
    </section>
  );
}
