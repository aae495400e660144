import { AudienceName } from "@/components/ui/audience-mark";
import { DataTable } from "@/components/ui/data-table";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import { answerRows } from "@/lib/findings/answer-rows";
import { itemWhich } from "@/lib/findings/item-title";
import { viewHref, withTable } from "../view";
import { ViewLink } from "../view-link";
import type { QuestionProps } from "./question-props";

const ANSWERS = "answers";

/** How many of each audience gave each answer; closed until somebody asks. */
export function AnswersSection({ result, page, view }: QuestionProps) {
  const isOpen = view.tables.includes(ANSWERS);
  return (
    <section className="question-answers" id={ANSWERS}>
      <p className="print-hidden">
        <ViewLink
          className="button button-small"
          href={viewHref(view, { tables: withTable(view, ANSWERS, !isOpen) }, ANSWERS)}
        >
          {isOpen ? "Hide every answer" : "Show every answer"}
        </ViewLink>
      </p>
      {isOpen ? page.items.map((item) => <Answers key={item.id} item={item} result={result} />) : null}
    </section>
  );
}

function Answers({ item, result }: Readonly<{ item: ItemResult; result: AnalysisResult }>) {
  const asked = result.audiences.filter(({ id }) => item.groups.some(({ audience }) => audience === id));
  const which = itemWhich(item, result.audiences);
  return (
    <DataTable
      caption={which ? `Every answer by audience, ${which}` : "Every answer by audience"}
      rows={answerRows(item, asked)}
      rowKey={({ answer }) => answer}
      columns={[
        { id: "answer", header: "Answer", cell: ({ answer }) => answer },
        ...asked.map(({ id, name, shape }, i) => ({
          id,
          header: <AudienceName shape={shape} name={name} />,
          numeric: true,
          cell: ({ cells }: ReturnType<typeof answerRows>[number]) => cells[i],
        })),
      ]}
    />
  );
}
