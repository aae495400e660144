import { AudienceName } from "@/components/ui/audience-mark";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Imported } from "@/lib/import/apply-mapping";
import { type Question, questionsOf } from "@/lib/survey/instrument";

const KINDS: Partial<Record<Question["kind"], string>> = {
  "long-text": "Own words",
  rating: "Rating",
  likert: "Rating in words",
  "single-choice": "One choice",
  "pick-up-to": "Several choices",
  ranking: "Order",
  "share-chips": "Points",
};

type Asked = { readonly question: Question; readonly answered: number; readonly unsure: number };

const COLUMNS: readonly Column<Asked>[] = [
  { id: "label", header: "Question", cell: ({ question }) => question.label ?? question.prompt },
  { id: "kind", header: "Kind", cell: ({ question }) => KINDS[question.kind] ?? question.kind },
  { id: "answered", header: "Answered", cell: ({ answered }) => grouped(answered), numeric: true },
  { id: "unsure", header: "Could not tell", cell: ({ unsure }) => grouped(unsure), numeric: true },
];

/** What would become of the file: audiences, questions, and rows that are left out. */
export function ImportSummary({ imported, minimum }: Readonly<{ imported: Imported; minimum: number }>) {
  const { instrument, responses, leftOut } = imported;
  const asked = questionsOf(instrument).map((question) => {
    const given = responses.flatMap(({ answers }) => (question.id in answers ? [answers[question.id]] : []));
    const unsure = given.filter((answer) => answer === "unsure").length;
    return { question, answered: given.length - unsure, unsure };
  });
  const gone = [
    [leftOut.chosen, "of entries that you do not compare"],
    [leftOut.noAudience, "without an audience"],
    [leftOut.silent, "without any answer"],
  ] as const;
  return (
    <>
      <section className="section stack">
        <h2 className="heading">Audiences</h2>
        <ul className="stack-tight">
          {instrument.audiences.map(({ id, name, shape }) => {
            const n = responses.filter(({ audience }) => audience === id).length;
            return (
              <li key={id} className="row">
                <AudienceName shape={shape} name={name} />
                <span>{people(n)}</span>
                {n < minimum ? <span className="caption">too few to be shown: hidden under {minimum}</span> : null}
              </li>
            );
          })}
        </ul>
        {gone.map(([n, why]) =>
          n > 0 ? (
            <p key={why} className="caption">
              {grouped(n)} {n === 1 ? "row" : "rows"} {why} {n === 1 ? "is" : "are"} not imported.
            </p>
          ) : null,
        )}
      </section>
      <section className="section">
        <DataTable caption="Questions" columns={COLUMNS} rows={asked} rowKey={({ question }) => question.id} />
      </section>
    </>
  );
}

const people = (n: number) => `${grouped(n)} ${n === 1 ? "person" : "people"}`;
const grouped = (n: number) => n.toLocaleString("en-GB");
