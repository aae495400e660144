import { AudienceName } from "@/components/ui/audience-mark";
import { DataTable } from "@/components/ui/data-table";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import { answerRows } from "@/lib/findings/answer-rows";
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

const WHEN = { today: "Today", should: "Should be", plain: "" } as const;

function Answers({ item, result }: Readonly<{ item: ItemResult; result: AnalysisResult }>) {
  const asked = result.audiences.filter(({ id }) => item.groups.some(({ audience }) => audience === id));
  const about = whoIsGuessed(item, result);
  return (
    <DataTable
      caption={`Every answer by audience${[WHEN[item.measure], about]
        .filter(Boolean)
        .map((one) => ` · ${one}`)
        .join("")}`}
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

/** A guess is about one audience, whose id ends its own. */
function whoIsGuessed(item: ItemResult, { audiences }: AnalysisResult): string {
  if (item.construct !== "perception") return "";
  const target = audiences.find(({ id }) => item.id === `${item.questionId}.${id}`);
  return target ? `guesses about ${target.many}` : "";
}
