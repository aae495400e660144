"use client";

import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { CodingPage } from "@/lib/analysis/themes-page";
import { KeyRows } from "../keys-help";
import { isTyping } from "../use-undo-keys";
import { type Choice, ThemeChoices } from "./theme-choices";
import { type Save, useCoding } from "./use-coding";

type Props = Readonly<{
  coding: CodingPage;
  /** Where to begin, from 0. */
  first: number;
  save: Save;
  /** The same for a page without a script. */
  plain: (form: FormData) => Promise<void>;
  /** The form that ends it. */
  finish: ReactNode;
}>;

/** One statement at a time, sorted without seeing how others sorted it. */
export function CodingDesk({ coding, first, save, plain, finish }: Props) {
  const { sorted, at, setAt, sort, retry, refused, nUnsaved } = useCoding(coding, first, save);
  const form = useRef<HTMLFormElement>(null);
  const n = coding.statements.length;
  const done = sorted.filter((themes) => themes !== null).length;
  const statement = coding.statements[at];
  const fixed = [OTHER, NONE];
  const choices: Choice[] = [...coding.themes.filter(({ id }) => !fixed.some((one) => one.id === id)), ...fixed];
  const [draft, setDraft] = useState<{ at: number; picked: readonly string[] } | null>(null);
  const picked = draft?.at === at ? draft.picked : pickedOf(sorted[at] ?? null);
  function submit(event: FormEvent): void {
    event.preventDefault();
    sort(at, picked.length === 0 ? null : picked.includes("none") ? [] : picked);
    toFirstBox();
  }
  function toFirstBox(): void {
    // The boxes are drawn anew with the next statement.
    requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>('input[name="theme"]')?.focus());
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1 }[event.key];
    if (to !== undefined && to >= 0 && to < n) {
      event.preventDefault();
      setAt(to);
      toFirstBox();
    }
  }
  return (
    <div className="themes-coding">
      {coding.blind ? null : (
        <Notice title="You have changed these themes" still>
          So you have seen how they are sorted. Somebody who has not says more about how far they can be relied on.
        </Notice>
      )}
      <Progress value={done} max={n} label="Sorted" text={`${done} of ${n}`} />
      <blockquote className="themes-coded" aria-live="polite">
        <p className="kicker">
          Statement {at + 1} of {n}
          {sorted[at] === null ? "" : ", sorted"}
        </p>
        <p className="themes-coded-words serif">{statement?.text}</p>
      </blockquote>
      <form ref={form} className="stack" action={plain} onSubmit={submit} onKeyDown={onKeyDown}>
        <input type="hidden" name="coding" value={coding.codingId} />
        <input type="hidden" name="text" value={JSON.stringify(statement?.text ?? "")} />
        <ThemeChoices key={at} choices={choices} picked={picked} onPick={(next) => setDraft({ at, picked: next })} />
        <div className="form-actions">
          <Button type="submit" variant="primary">
            Save and go on
          </Button>
          <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
            Back
          </Button>
          <Button disabled={at === n - 1} onClick={() => setAt(at + 1)}>
            Later
          </Button>
        </div>
      </form>
      {refused ? (
        <Notice
          tone="error"
          title={`${nUnsaved === 1 ? "1 statement is" : `${nUnsaved} statements are`} not saved yet`}
        >
          <p>{refused} They are kept on this page.</p>
          <Button size="small" onClick={retry}>
            Save again
          </Button>
        </Notice>
      ) : null}
      {done === n ? finish : null}
      <p className="small secondary">
        {nUnsaved > 0 ? "Saving …" : done === n ? "" : "You may leave at any time: what is sorted is kept."}
      </p>
      <details className="fold">
        <summary className="small">Keys</summary>
        <div className="fold-body">
          <KeyRows
            keys={[
              ["1 to 9, 0", "Choose that theme; 0 is “Not a reason”"],
              ["↑ ↓", "Go from theme to theme"],
              ["Enter", "Save and go on"],
              ["← →", "Go back, or on without sorting"],
            ]}
          />
        </div>
      </details>
    </div>
  );
}

const OTHER: Choice = { id: "other", label: "Something else" };
const NONE: Choice = { id: "none", label: "Not a reason" };

function pickedOf(themes: readonly string[] | null): readonly string[] {
  return themes?.length === 0 ? ["none"] : (themes ?? []);
}
