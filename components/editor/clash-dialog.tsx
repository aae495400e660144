"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { type Choices, clashKey } from "@/lib/survey/editing/merge";
import { clashPlace, clashValue } from "./clash-words";
import type { Meeting } from "./use-autosave";

type Props = Readonly<{ meeting: Meeting; onDecide: (choices: Choices) => void }>;

/** Two people changed the same thing differently. Neither is overwritten until one of the two is chosen. */
export function ClashDialog({ meeting, onDecide }: Props) {
  const { clashes, theirs } = meeting;
  const dialog = useRef<HTMLDialogElement>(null);
  const who = theirs.memberName || "Somebody else";
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  function decide(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = clashes.map((clash) => {
      const key = clashKey(clash);
      return [key, form.get(key) === "theirs" ? "theirs" : "mine"] as const;
    });
    onDecide(Object.fromEntries(chosen));
  }
  return (
    <dialog
      ref={dialog}
      className="editor-dialog"
      aria-labelledby="clash-title"
      // Escape would leave it undecided, and nothing would be saved any more.
      onCancel={(event) => event.preventDefault()}
      // A browser closes it all the same when Escape is pressed again.
      onClose={() => dialog.current?.showModal()}
    >
      <form className="stack" onSubmit={decide}>
        <h2 className="heading" id="clash-title">
          {who} changed the same {clashes.length === 1 ? "thing" : "things"}
        </h2>
        <p className="secondary">Everything else of both is kept. Choose which stays; Undo brings back the other.</p>
        {clashes.map((clash) => {
          const key = clashKey(clash);
          return (
            <fieldset key={key} className="fieldset clash">
              <legend>{clashPlace(clash, theirs.instrument)}</legend>
              {(["mine", "theirs"] as const).map((side) => (
                <label key={side} className="choice">
                  <input type="radio" name={key} value={side} required />
                  <span className="choice-text">
                    <span className="small muted">{side === "mine" ? "Yours" : `From ${who}`}</span>
                    <span>{clashValue(clash[side])}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          );
        })}
        <div className="form-actions">
          <Button type="submit" variant="primary">
            Keep what I chose
          </Button>
        </div>
      </form>
    </dialog>
  );
}
