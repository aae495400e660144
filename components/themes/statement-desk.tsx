"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { EditorAudience, EditorStatement, EditorTheme } from "@/lib/analysis/themes-page";
import { statementValue } from "./edit-of-form";
import { useEdits } from "./edits";
import { MoveBar } from "./move-bar";
import { ALL, type Place } from "./place";
import { StatementRow } from "./statement-row";
import { useChosen } from "./use-chosen";
import { useStatementKeys } from "./use-statement-keys";

type Props = Readonly<{
  place: Place;
  statements: readonly EditorStatement[];
  total: number;
  themes: readonly EditorTheme[];
  audiences: readonly EditorAudience[];
}>;

/** Acts after which what was chosen has gone to where it was sent. */
const MOVING = new Set(["move", "add", "none", "split"]);

/** The statements of the open theme, and what may be done with those that are chosen. */
export function StatementDesk({ place, statements, total, themes, audiences }: Props) {
  const { mayEdit, reply, press } = useEdits();
  const rows = useMemo(
    () =>
      statements.map((statement) => {
        const from = place.theme === ALL ? (statement.themes[0] ?? "none") : place.theme;
        return { key: statement.key, value: statementValue(from, statement.text), statement };
      }),
    [statements, place.theme],
  );
  const { chosen, isAllFound, set, toggle, clear, chooseAllFound } = useChosen(rows);
  const list = useRef<HTMLUListElement>(null);
  const { active, setActive, onKeyDown, focusActive } = useStatementKeys({ rows, list, set, toggle, clear, press });
  const [quoting, setQuoting] = useState<string | null>(place.quote || null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each reply.
  useEffect(() => {
    if (!reply?.ok || !MOVING.has(reply.act)) return;
    clear();
    focusActive();
  }, [reply]);
  const others = themes.filter(({ id }) => id !== place.theme);
  const names = useMemo(() => new Map(themes.map(({ id, label }) => [id, label])), [themes]);
  return (
    <>
      {mayEdit && total > 0 ? (
        <MoveBar
          place={place}
          rows={rows}
          chosen={chosen}
          isAllFound={isAllFound}
          total={total}
          themes={others}
          onAll={(on) => set(rows, on)}
          onAllFound={chooseAllFound}
          onClear={clear}
        />
      ) : null}
      <ul
        ref={list}
        className="themes-statements"
        aria-label="Statements"
        {...(mayEdit && { onKeyDown })}
        id="statements"
      >
        {rows.map((row, i) => (
          <StatementRow
            key={row.key}
            row={row}
            audiences={audiences}
            names={names}
            place={place}
            isChosen={chosen.has(row.key)}
            isActive={i === active}
            isQuoting={quoting === row.key}
            onToggle={(on, isRange) => toggle(row, on, isRange)}
            onFocus={() => setActive(i)}
            onQuoting={(on) => setQuoting(on ? row.key : null)}
          />
        ))}
      </ul>
    </>
  );
}
