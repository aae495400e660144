import { Fragment } from "react";
import { ChoiceRange } from "@/components/charts/choice-range";
import { DataTable } from "@/components/ui/data-table";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { Checks } from "@/lib/analysis/result-checks";
import { SectionHead } from "../section-head";
import type { SectionProps } from "./section";

const ID = "choices";
type Choice = Checks["sensitivity"]["choices"][number];
type Own = Extract<AnalysisResult["alignment"], { status: "measured" }>["value"];

/** The index under every other choice that somebody could defend: does it still say the same? */
export function ChoicesSection({ result, view }: SectionProps) {
  const { checks, alignment } = result;
  if (!checks || alignment.status !== "measured") return null;
  const { choices, others, shared } = checks.sensitivity;
  return (
    <section className="results-section" id={ID}>
      <SectionHead
        id={ID}
        title="Would other choices say the same?"
        help="The alignment index, 0 opposite to 100 the same. Line and grey band: the result and its 95% interval. Dots: the same answers, computed another way."
        view={view}
      />
      {view.tables.includes(ID) ? (
        <ChoiceTable choices={choices} />
      ) : (
        <ChoiceChart own={alignment.value} choices={choices} />
      )}
      <div className="grid-2 checks-beside">
        <div>
          <h3 className="subheading">Other measures, each on a scale of its own</h3>
          <dl className="definition-list">
            {others.map(({ id, title, measure }) => (
              <Fragment key={id}>
                <dt>{title}</dt>
                <dd>
                  {measure.status === "measured"
                    ? `${Math.round(measure.value.value)} of 100${measure.value.label ? `: ${measure.value.label}` : ""}${measure.value.changesLabel ? ", another label" : ""}`
                    : measure.because}
                </dd>
              </Fragment>
            ))}
          </dl>
        </div>
        {shared.length > 0 ? (
          <div>
            <h3 className="subheading">Shared, before it is corrected for chance</h3>
            <dl className="definition-list">
              {shared.map(({ construct, title, shared: corrected, plugIn }) => (
                <Fragment key={construct}>
                  <dt>{title}</dt>
                  <dd>
                    {Math.round(plugIn)} of 100 as counted, {Math.round(corrected)} corrected
                  </dd>
                </Fragment>
              ))}
            </dl>
          </div>
        ) : null}
      </div>
    </section>
  );
}

function ChoiceChart({ own, choices }: Readonly<{ own: Own; choices: readonly Choice[] }>) {
  return (
    <figure>
      <figcaption className="visually-hidden">
        The index under each choice. The table says the same with every value.
      </figcaption>
      <div className="choice-row">
        <h3 className="subheading">This result</h3>
        <ChoiceRange index={own.index} interval={own.interval} values={[own.index]} />
        <p className="small">
          <b>{Math.round(own.index)}</b>
          {own.interval ? ` (95% interval ${span(own.interval.lo, own.interval.hi)})` : ""}: {own.label}
        </p>
      </div>
      {choices.toSorted(measuredFirst).map(({ id, title, measure }) => (
        <div key={id} className="choice-row">
          <h3 className="subheading">{title}</h3>
          {measure.status === "measured" ? (
            <>
              <ChoiceRange index={own.index} values={measure.value.outcomes.map(({ index }) => index)} />
              <p className="small">
                <b>{span(measure.value.lo, measure.value.hi)}</b>
                {changed(measure.value.outcomes)}
              </p>
            </>
          ) : (
            <p className="small muted choice-none">{measure.because}</p>
          )}
        </div>
      ))}
      <div className="choice-row strip-axis">
        <svg height="24" aria-hidden="true">
          <text x="0" y="14">
            0 opposite
          </text>
          <text x="50%" y="14" textAnchor="middle">
            50
          </text>
          <text x="100%" y="14" textAnchor="end">
            100 the same
          </text>
        </svg>
      </div>
    </figure>
  );
}

const measuredFirst = (x: Choice, y: Choice): number =>
  Number(y.measure.status === "measured") - Number(x.measure.status === "measured");

type Outcome = Extract<Choice["measure"], { status: "measured" }>["value"]["outcomes"][number];

const changed = (outcomes: readonly Outcome[]): string => {
  const other = outcomes.filter(({ changesLabel }) => changesLabel);
  return other.length === 0 ? "" : `; ${other.map(({ words, label }) => `${words}: ${label}`).join("; ")}`;
};

type Row = {
  readonly key: string;
  readonly title: string;
  readonly words: string;
  readonly index: number | null;
  readonly label: string;
  readonly changesLabel: boolean;
};

const rowsOf = ({ id, title, measure }: Choice): Row[] =>
  measure.status === "measured"
    ? measure.value.outcomes.map(({ words, index, label, changesLabel }) => ({
        key: `${id} ${words}`,
        title,
        words,
        index,
        label,
        changesLabel,
      }))
    : [{ key: id, title, words: measure.because, index: null, label: "", changesLabel: false }];

function ChoiceTable({ choices }: Readonly<{ choices: readonly Choice[] }>) {
  return (
    <DataTable<Row>
      caption="The alignment index under each choice"
      captionHidden
      rows={choices.toSorted(measuredFirst).flatMap(rowsOf)}
      rowKey={({ key }) => key}
      columns={[
        { id: "choice", header: "Choice", cell: ({ title }) => title },
        { id: "words", header: "Computed", names: true, cell: ({ words }) => words },
        {
          id: "index",
          header: "Index",
          numeric: true,
          cell: ({ index }) => (index === null ? "–" : Math.round(index)),
        },
        { id: "label", header: "Label", cell: ({ label, changesLabel }) => (changesLabel ? <b>{label}</b> : label) },
      ]}
    />
  );
}

const span = (lo: number, hi: number): string =>
  Math.round(lo) === Math.round(hi) ? String(Math.round(lo)) : `${Math.round(lo)}–${Math.round(hi)}`;
