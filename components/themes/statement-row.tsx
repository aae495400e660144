"use client";

import { useHydrated } from "@/components/respond/use-hydrated";
import { AudienceName } from "@/components/ui/audience-mark";
import type { EditorAudience, EditorStatement } from "@/lib/analysis/themes-page";
import { useEdits } from "./edits";
import { MarkedText } from "./marked-text";
import { ALL, type Place, placeHref } from "./place";
import { QuotePanel } from "./quote-panel";

type Props = Readonly<{
  row: Readonly<{ key: string; value: string; statement: EditorStatement }>;
  audiences: readonly EditorAudience[];
  /** Labels of themes by id. */
  names: ReadonlyMap<string, string>;
  place: Place;
  isChosen: boolean;
  /** The one that Tab leads to. */
  isActive: boolean;
  isQuoting: boolean;
  onToggle: (on: boolean, isRange: boolean) => void;
  onFocus: () => void;
  onQuoting: (on: boolean) => void;
}>;

export const MOVE_FORM_ID = "themes-move";

/** One statement: who wrote it (only which audience), what else it is sorted into, and whether it may be quoted. */
export function StatementRow(props: Props) {
  const { row, audiences, names, place, isChosen, isActive, isQuoting } = props;
  const { statement, value } = row;
  const { mayEdit } = useEdits();
  const isScripted = useHydrated();
  const writers = audiences.flatMap((audience) => {
    const count = statement.people.find((one) => one.audience === audience.id)?.count ?? 0;
    return count > 0 ? [{ ...audience, count }] : [];
  });
  const words = (
    <span dir="auto" className={`quote audience-${writers[0]?.shape ?? "circle"}`}>
      <MarkedText {...statement} />
    </span>
  );
  return (
    <li className="themes-statement" id={`statement-${row.key}`} data-chosen={isChosen || undefined}>
      {mayEdit ? (
        <label className="choice themes-choice">
          <input
            type="checkbox"
            form={MOVE_FORM_ID}
            name="statement"
            value={value}
            checked={isChosen}
            tabIndex={isActive || !isScripted ? 0 : -1}
            onFocus={props.onFocus}
            onChange={(event) => {
              const { nativeEvent } = event;
              props.onToggle(event.target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
            }}
          />
          {words}
        </label>
      ) : (
        <p className="themes-choice">{words}</p>
      )}
      <div className="themes-about">
        {writers.map(({ id, shape, many, one, count }) => (
          <AudienceName
            key={id}
            shape={shape}
            size={11}
            name={count === 1 ? `1 ${one}` : `${count} ${many}`}
            className="caption"
          />
        ))}
        <AlsoIn ids={statement.themes} names={names} openTheme={place.theme} />
        {statement.hidden ? <span className="tag">not quoted</span> : null}
        {mayEdit && isScripted ? (
          <button
            type="button"
            className="button button-quiet button-small themes-quote-button"
            aria-expanded={isQuoting}
            tabIndex={isActive ? 0 : -1}
            onClick={() => props.onQuoting(!isQuoting)}
          >
            {isQuoting ? "Close" : "Hide or black out"}
          </button>
        ) : null}
        {mayEdit && !isScripted ? (
          <a
            className="button button-quiet button-small themes-quote-button"
            href={`${placeHref(place, { quote: isQuoting ? "" : row.key })}#statement-${row.key}`}
          >
            {isQuoting ? "Close" : "Hide or black out"}
          </a>
        ) : null}
      </div>
      {isQuoting ? <QuotePanel statement={statement} value={value} /> : null}
    </li>
  );
}

type AlsoProps = Readonly<{ ids: readonly string[]; names: ReadonlyMap<string, string>; openTheme: string }>;

function AlsoIn({ ids, names, openTheme }: AlsoProps) {
  const isAll = openTheme === ALL;
  const shown = isAll && ids.length === 0 ? ["none"] : ids.filter((id) => id !== openTheme);
  const labels = shown.flatMap((id) => names.get(id) ?? []);
  if (labels.length === 0) return null;
  return (
    <span className="caption">
      {isAll ? "in" : "also in"} {labels.map((label) => `“${label}”`).join(", ")}
    </span>
  );
}
