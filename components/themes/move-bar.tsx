"use client";

import { useRef } from "react";
import { useHydrated } from "@/components/respond/use-hydrated";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { EditorTheme } from "@/lib/analysis/themes-page";
import { useEdits } from "./edits";
import type { Place } from "./place";
import { MOVE_FORM_ID } from "./statement-row";
import type { Chosen } from "./use-chosen";
import { MOVE_TO_ID, NEW_FROM_ID, NOT_A_REASON_ID } from "./use-statement-keys";

type Props = Readonly<{
  place: Place;
  rows: readonly Readonly<{ key: string }>[];
  chosen: Chosen;
  isAllFound: boolean;
  total: number;
  /** Where statements may go. */
  themes: readonly EditorTheme[];
  onAll: (on: boolean) => void;
  onAllFound: () => void;
  onClear: () => void;
}>;

const ACTS = new Set(["move", "add", "none", "split"]);

/** What is done with the chosen statements. Without a script the boxes beside them belong to this form all the same. */
export function MoveBar(props: Props) {
  const { place, rows, chosen, isAllFound, total, themes } = props;
  const { submit, reply, pending } = useEdits();
  const isScripted = useHydrated();
  const move = useRef<HTMLButtonElement>(null);
  const split = useRef<HTMLButtonElement>(null);
  const here = rows.filter(({ key }) => chosen.has(key)).length;
  const n = isAllFound ? total : chosen.size;
  const isRefused = reply !== null && !reply.ok && ACTS.has(reply.act);
  const elsewhere = isAllFound ? [] : [...chosen].filter(([key]) => !rows.some((row) => row.key === key));
  const button = (act: string, label: string, id?: string) => (
    <Button id={id} type="submit" name="act" value={act} size="small" busy={pending}>
      {label}
    </Button>
  );
  return (
    <form
      id={MOVE_FORM_ID}
      className="themes-move"
      action={submit}
      // React empties a form after its action.
      onReset={(event) => {
        if (isRefused) event.preventDefault();
      }}
      // Enter in a field presses the button beside it, not the first of the form.
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLElement)) return;
        const beside = { [MOVE_TO_ID]: move, [NEW_FROM_ID]: split }[event.target.id];
        if (!beside) return;
        event.preventDefault();
        beside.current?.form?.requestSubmit(beside.current);
      }}
    >
      <input type="hidden" name="theme" value={place.theme} />
      {isAllFound ? <input type="hidden" name="all" value="found" /> : null}
      {isAllFound ? <input type="hidden" name="search" value={place.search} /> : null}
      {isAllFound ? <input type="hidden" name="audience" value={place.audience} /> : null}
      {elsewhere.map(([key, value]) => (
        <input key={key} type="hidden" name="statement" value={value} />
      ))}
      {isScripted ? (
        <div className="themes-chosen">
          <label className="choice">
            <input
              type="checkbox"
              checked={here > 0 && here === rows.length}
              ref={(box) => {
                if (box) box.indeterminate = here > 0 && here < rows.length;
              }}
              onChange={(event) => props.onAll(event.target.checked)}
            />
            <span className="small">{n === 0 ? "Choose all on this page" : `${n} chosen`}</span>
          </label>
          {!isAllFound && here === rows.length && total > rows.length ? (
            <button type="button" className="button button-quiet button-small" onClick={props.onAllFound}>
              Choose all {total}
            </button>
          ) : null}
          {n > 0 ? (
            <button type="button" className="button button-quiet button-small" onClick={props.onClear}>
              Choose none
            </button>
          ) : null}
        </div>
      ) : null}
      <div className="themes-acts">
        <label className="visually-hidden" htmlFor={MOVE_TO_ID}>
          Move the chosen statements to
        </label>
        <select className="select" id={MOVE_TO_ID} name="to" defaultValue="">
          <option value="">To which theme?</option>
          {themes
            .filter(({ id }) => id !== "none")
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </select>
        <Button ref={move} type="submit" name="act" value="move" size="small" variant="primary" busy={pending}>
          Move
        </Button>
        {button("add", "Also in")}
        {place.theme === "none" ? null : button("none", "Not a reason", NOT_A_REASON_ID)}
      </div>
      <details className="fold">
        <summary className="small">New theme from the chosen ones</summary>
        <div className="themes-inline fold-body">
          <div className="field">
            <label className="field-label" htmlFor={NEW_FROM_ID}>
              Name of the new theme
            </label>
            <input className="input" id={NEW_FROM_ID} name="label" maxLength={80} autoComplete="off" />
          </div>
          <Button ref={split} type="submit" name="act" value="split" size="small" busy={pending}>
            Split off
          </Button>
        </div>
      </details>
      {isRefused ? (
        <p className="field-error">
          <Icon name="alert" /> <span>{reply.said}</span>
        </p>
      ) : null}
    </form>
  );
}
