import { AudienceName } from "@/components/ui/audience-mark";
import type { ItemResult } from "@/lib/analysis/result-items";
import type { GroupOrder } from "@/lib/analysis/result-orders";
import { nameOf, shapeOf } from "../audiences";
import { RichWords } from "../rich-words";
import { SectionHead } from "../section-head";
import type { SectionProps } from "./section";

const ID = "orders";

/** Rankings: the order each audience puts the options in, and where it has none. */
export function OrdersSection({ result, audiences }: SectionProps) {
  const ranked = result.items.filter(({ ranking }) => ranking !== undefined);
  if (ranked.length === 0) return null;
  return (
    <section className="results-section" id={ID}>
      <SectionHead
        id={ID}
        title="Orders"
        help="By mean rank. Options joined by ~ have no clear order: the majority could have fallen either way."
      />
      {ranked.map((item) => (
        <div key={item.id} className="stack-tight order-item">
          <h3 className="subheading">{item.label}</h3>
          {item.ranking ? (
            <p className="finding">
              <RichWords text={item.ranking.sentence} audiences={audiences} />
            </p>
          ) : null}
          <dl className="order-list">
            {item.ranking?.groups.map((group) => (
              <div key={group.audience}>
                <dt>
                  <AudienceName shape={shapeOf(audiences, group.audience)} name={nameOf(audiences, group.audience)} />
                </dt>
                <dd className="small">{orderWords(group, item)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

/** "Outcomes › Speed ~ Cost": neighbours whose order is not clear stand with a wave between them. */
function orderWords({ places, unclear }: GroupOrder, { scale }: ItemResult): string {
  const labels = new Map("options" in scale ? scale.options.map(({ id, label }) => [id, label]) : []);
  const isUnclear = (a: string, b: string) => unclear.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
  const order = places.flat();
  return order
    .map((id, i) => {
      const before = order[i - 1];
      const joint = before === undefined ? "" : isUnclear(before, id) ? " ~ " : " › ";
      return `${joint}${labels.get(id) ?? id}`;
    })
    .join("");
}
