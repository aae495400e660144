import Link from "next/link";
import { CertaintyMark } from "@/components/charts/certainty-mark";
import { DataTable } from "@/components/ui/data-table";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult, PairResult } from "@/lib/analysis/result-items";
import { groupWords, optionWords } from "@/lib/findings/group-words";
import { itemWhich } from "@/lib/findings/item-title";
import { pageKey } from "@/lib/findings/question-pages";
import { type Audiences, nameOf } from "./audiences";
import { questionHref } from "./question/question-props";
import { SectionHead } from "./section-head";
import type { View } from "./view";

export const ITEMS = "items";

type Props = Readonly<{ result: AnalysisResult; audiences: Audiences; view: View; home?: string | undefined }>;

/** Every item in the order of the questionnaire, with what each audience answered and the pair that is furthest apart. */
export function ItemTable({ result, audiences, view, home }: Props) {
  if (!view.tables.includes(ITEMS) || result.items.length === 0) return null;
  return (
    <section className="results-section" id={ITEMS}>
      <SectionHead id={ITEMS} title="All items" help="In the order of the questionnaire." />
      <DataTable
        caption="All items: what each audience answered, and the two that are furthest apart"
        captionHidden
        className="item-table"
        rows={result.items}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "item",
            header: "Item",
            cell: (item) => <ItemName item={item} result={result} view={view} home={home} />,
          },
          ...[...audiences.values()].map(({ id, name }) => ({
            id,
            header: name,
            cell: (item: ItemResult) => <GroupCell item={item} audience={id} />,
          })),
          {
            id: "gap",
            header: "Furthest apart",
            cell: ({ pairs }) => {
              const pair = furthest(pairs);
              return pair ? <PairCell pair={pair} audiences={audiences} /> : "not compared";
            },
          },
        ]}
      />
    </section>
  );
}

type NameProps = Readonly<{ item: ItemResult; result: AnalysisResult; view: View; home: string | undefined }>;

function ItemName({ item, result, view, home }: NameProps) {
  const which = itemWhich(item, result.audiences);
  return (
    <span id={`item-${item.id}`}>
      {home === undefined ? (
        item.label
      ) : (
        <Link href={questionHref(home, pageKey(result, item.id), view)}>{item.label}</Link>
      )}
      {which ? <span className="muted"> {which}</span> : null}
    </span>
  );
}

function GroupCell({ item, audience }: Readonly<{ item: ItemResult; audience: string }>) {
  const options = optionWords(item, audience);
  return (
    <>
      {groupWords(item, audience).map((piece) => (
        <span key={piece}>{piece}</span>
      ))}
      {options.length > 0 ? (
        <details className="caption">
          <summary>every option</summary>
          <ul>
            {options.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

const furthest = (pairs: readonly PairResult[]): PairResult | undefined => pairs.toSorted((x, y) => y.gap - x.gap)[0];

function PairCell({ pair, audiences }: Readonly<{ pair: PairResult; audiences: Audiences }>) {
  const { a, b, gap, gapInterval, byChance, certainty, aligned } = pair;
  const interval = gapInterval ? ` (${hundred(gapInterval.lo)}–${hundred(gapInterval.hi)})` : "";
  return (
    <>
      <CertaintyMark certainty={certainty} aligned={aligned} />
      <span>
        {nameOf(audiences, a)} and {nameOf(audiences, b)}
      </span>
      <span>
        gap {hundred(gap)}
        {interval} of 100{byChance === null ? "" : `, by chance alone about ${hundred(byChance)}`}
      </span>
    </>
  );
}

const hundred = (share: number): number => Math.round(100 * share);
