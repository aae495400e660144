import { DataTable } from "@/components/ui/data-table";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { TextPair } from "@/lib/analysis/result-apart";
import { nameOf } from "../audiences";
import { SectionHead } from "../section-head";
import { pWords, type SectionProps } from "./section";

const ID = "words-apart";

type Row = TextPair & { readonly key: string; readonly prompt: string; readonly labels: ReadonlyMap<string, string> };

/** Whether two audiences write about different things, tested on what their words mean. */
export function WordsSection({ result, audiences }: SectionProps) {
  const rows = result.texts.flatMap(rowsOf);
  if (rows.length === 0) return null;
  const themes = ({ themes, labels }: Row) =>
    themes
      .map(
        ({ id, more, difference }) =>
          `${labels.get(id) ?? id}: ${nameOf(audiences, more)}, by ${Math.round(100 * difference)} in 100`,
      )
      .join("; ");
  return (
    <section className="results-section" id={ID}>
      <SectionHead
        id={ID}
        title="Do they write about different things?"
        help="How far apart the answers lie (energy distance of their vectors), tested by shuffling people; from ten writers in both audiences."
      />
      <DataTable<Row>
        caption="Every two audiences, by question in own words"
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { id: "question", header: "Question", cell: ({ prompt }) => prompt },
          {
            id: "pair",
            header: "Audiences",
            names: true,
            cell: ({ a, b }) => `${nameOf(audiences, a)} and ${nameOf(audiences, b)}`,
          },
          {
            id: "certainty",
            header: "Finding",
            cell: ({ certainty, q }) => `${finding(certainty, q)} (p ${pWords(q)})`,
          },
          { id: "themes", header: "Themes furthest apart", cell: themes },
        ]}
      />
    </section>
  );
}

function finding(certainty: TextPair["certainty"], q: number): string {
  if (certainty === "clear") return "Clearly different";
  return q <= 0.05 ? "Different, though in no theme by much" : "No evidence of a difference";
}

const rowsOf = ({ questionId, prompt, themes, apart = [] }: AnalysisResult["texts"][number]): Row[] =>
  apart.map((pair) => ({
    ...pair,
    key: `${questionId} ${pair.a} ${pair.b}`,
    prompt,
    labels: new Map(themes.map(({ id, label }) => [id, label])),
  }));
