"use client";

import { useRef } from "react";
import { useHydrated } from "@/components/respond/use-hydrated";
import { Button } from "@/components/ui/button";
import { KEYS_HELP_ID } from "./use-statement-keys";

const KEYS = [
  ["↑ ↓ Home End", "Go from statement to statement"],
  ["Space", "Choose this one, or let it go"],
  ["Shift ↑ ↓", "Choose a range; with the mouse, Shift and a click"],
  ["Ctrl A", "Choose all on this page"],
  ["Esc", "Choose none"],
  ["M", "Move the chosen ones: pick a theme, then Enter"],
  ["N", "Name a new theme for the chosen ones, then Enter"],
  ["X", "The chosen ones, or this one, give no reason"],
  ["H", "Do not quote this one, or allow it again"],
  ["?", "This help"],
] as const;

/** The keys of the editor, written out. */
export function KeysHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  if (!useHydrated()) return null;
  return (
    <>
      <Button id={KEYS_HELP_ID} size="small" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        Keys
      </Button>
      <dialog ref={dialog} className="themes-dialog" aria-labelledby="keys-title">
        <div className="stack">
          <h2 className="heading" id="keys-title">
            Keys of the themes editor
          </h2>
          <p className="small secondary">While a statement in the list has the focus:</p>
          <KeyRows keys={KEYS} />
          <p className="small secondary">In the list of themes:</p>
          <KeyRows
            keys={[
              ["↑ ↓ Home End", "Go from theme to theme"],
              ["Enter", "Open this one"],
            ]}
          />
          <p className="small secondary">Everywhere outside a field (on a Mac, ⌘ instead of Ctrl):</p>
          <KeyRows
            keys={[
              ["Ctrl Z", "Take back your last change"],
              ["Ctrl Shift Z", "Do it again"],
            ]}
          />
          <div className="form-actions">
            <Button onClick={() => dialog.current?.close()}>Close</Button>
          </div>
        </div>
      </dialog>
    </>
  );
}

export function KeyRows({ keys }: Readonly<{ keys: readonly (readonly [string, string])[] }>) {
  return (
    <dl className="themes-keys">
      {keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
