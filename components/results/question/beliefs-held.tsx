import { DataTable } from "@/components/ui/data-table";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { Misreading } from "@/lib/analysis/result-findings";
import { audiencesOf, nameOf } from "../audiences";
import { RichWords } from "../rich-words";
import type { QuestionProps } from "./question-props";

type Belief = NonNullable<AnalysisResult["perceptions"]>[number];

/** What each audience believed of another, beside what is true. */
export function BeliefsHeld({ result, page }: QuestionProps) {
  const ids = new Set(page.items.map(({ id }) => id));
  const beliefs = (result.perceptions ?? []).filter(({ itemId }) => ids.has(itemId));
  const isChoice =
    beliefs.some(({ kind }) => kind === "choice") || page.items.some(({ scale }) => scale.type === "choice");
  const misreadings = result.misreadings.filter(({ kind }) => (kind === "modal-guess") === isChoice);
  const audiences = audiencesOf(result);
  if (beliefs.length + misreadings.length === 0) return null;
  return (
    <section className="results-section" id="believed">
      <div className="results-head">
        <h2 className="heading">What was believed, and what is true</h2>
      </div>
      <ul className="stack">
        {misreadings.map((one) => (
          <li key={keyOf(one)}>
            <p className="finding">
              <RichWords text={one.sentence} audiences={audiences} />
            </p>
            <p className="small secondary">{one.detail}</p>
          </li>
        ))}
      </ul>
      {beliefs.length > 0 ? (
        <DataTable<Belief>
          caption="Each audience’s guesses, held against the answers"
          rows={beliefs}
          rowKey={({ itemId, predictor, target }) => `${itemId} ${predictor} ${target}`}
          columns={[
            { id: "who", header: "Who guessed", cell: ({ predictor, n }) => `${nameOf(audiences, predictor)}, ${n}` },
            { id: "whom", header: "About whom", names: true, cell: ({ target }) => nameOf(audiences, target) },
            {
              id: "found",
              header: "What came of it",
              cell: ({ sentence }) => <RichWords text={sentence} audiences={audiences} />,
            },
          ]}
        />
      ) : null}
    </section>
  );
}

const keyOf = ({ kind, predictor, target }: Misreading): string => `${kind} ${predictor} ${target}`;
