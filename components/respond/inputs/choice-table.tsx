import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { unsureField } from "@/lib/survey/fields";
import type { Choice } from "./choice-list";
import { type Described, isWrong, useSheet } from "./sheet";
import { Tick } from "./tick";
import { UNSURE_VALUE } from "./unsure";
import { useAtMost } from "./use-at-most";

export type Column = {
  readonly name: string;
  /** Spoken before each option. */
  readonly title: string;
  readonly heading: ReactNode;
  /** Tick boxes, at most so many; absent: one. */
  readonly max?: number;
  /** Should-be is drawn hollow. */
  readonly hollow?: boolean;
};
type Props = Described &
  Readonly<{
    legend: string;
    columns: readonly [Column, Column];
    choices: readonly Choice[];
    unsure: string;
    /** Rungs: the highest on top, and a chosen one stands for those below. */
    ladder?: boolean;
  }>;

/** The same options asked twice, such as today and should-be, on one control: a row an option, a column a question. */
export function ChoiceTable({ legend, columns, choices, unsure, ladder = false, describedBy, wrong }: Props) {
  const { now, isLive } = useSheet();
  const { full, guard } = useAtMost(columns[0].max ?? 1);
  const counted = columns.find(({ max }) => max !== undefined);
  return (
    <fieldset className="answer-table-frame" aria-describedby={describedBy}>
      <legend className="visually-hidden">{legend}</legend>
      {counted?.max && isLive ? (
        <p className="answer-tray" role="status">
          <span>
            <strong className="answer-tray-number">{now[counted.name]?.length ?? 0}</strong> of {counted.max} picked for{" "}
            {counted.title.toLowerCase()}
          </span>
          {full ? <span className="answer-tray-note">{full}</span> : null}
        </p>
      ) : null}
      <table className={classNames("answer-table", ladder && "answer-ladder")}>
        <thead>
          <tr>
            <td />
            {columns.map(({ name, heading }) => (
              <th scope="col" key={name}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {choices.map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {columns.map((column) => (
                <td key={column.name} className={column.hollow ? "answer-cell-should" : "answer-cell-today"}>
                  <Tick
                    type={column.max ? "checkbox" : "radio"}
                    name={column.name}
                    value={id}
                    className={cellOf(column)}
                    spoken={`${column.title}: ${label}`}
                    invalid={isWrong(wrong, column.name)}
                    {...(column.max && { onChange: guard })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody>
          <tr className="answer-row-unsure">
            <th scope="row">{unsure}</th>
            {columns.map((column) => (
              <td key={column.name}>
                <Tick
                  type={column.max ? "checkbox" : "radio"}
                  name={column.max ? unsureField(column.name) : column.name}
                  value={column.max ? "1" : UNSURE_VALUE}
                  className={cellOf(column)}
                  spoken={`${column.title}: ${unsure}`}
                />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </fieldset>
  );
}

const cellOf = ({ hollow }: Column) => classNames("answer-cell", hollow && "answer-hollow");
