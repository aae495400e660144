"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useHydrated } from "@/components/respond/use-hydrated";
import { isTyping } from "../use-undo-keys";

export type Choice = { readonly id: string; readonly label: string };

type Props = Readonly<{
  /** "Not a reason" last. */
  choices: readonly Choice[];
  /** The main one first. */
  picked: readonly string[];
  onPick: (picked: readonly string[]) => void;
}>;

/** More than fit at a glance can be searched. */
const MANY = 9;

/** Every theme that the statement speaks of; the one chosen first is its main one. */
export function ThemeChoices({ choices, picked, onPick }: Props) {
  const isScripted = useHydrated();
  const [find, setFind] = useState("");
  const group = useRef<HTMLFieldSetElement>(null);
  const shown = choices.filter(({ label }) => label.toLowerCase().includes(find.trim().toLowerCase()));
  function pick(id: string): void {
    if (picked.includes(id)) onPick(picked.filter((one) => one !== id));
    else onPick(id === "none" ? [id] : [...picked.filter((one) => one !== "none"), id]);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const boxes = [...(group.current?.querySelectorAll<HTMLInputElement>('input[name="theme"]') ?? [])];
    const i = event.target instanceof HTMLInputElement ? boxes.indexOf(event.target) : -1;
    const to = { ArrowDown: i + 1, ArrowUp: i - 1 }[event.key];
    if (to !== undefined) boxes[to]?.focus();
    const id = event.key === "0" ? "none" : choices[Number(event.key) - 1]?.id;
    if (/^\d$/.test(event.key) && id && (id !== "none" || event.key === "0")) pick(id);
    else if (to === undefined) return;
    event.preventDefault();
  }
  return (
    <fieldset ref={group} className="fieldset themes-choices" onKeyDown={onKeyDown}>
      <legend>What does it speak of? The first that you choose is its main theme.</legend>
      {isScripted && choices.length > MANY ? (
        <input
          className="input"
          type="search"
          aria-label="Find a theme"
          placeholder="Find a theme"
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      ) : null}
      {shown.map(({ id, label }) => {
        const i = choices.findIndex((one) => one.id === id);
        const key = id === "none" ? "0" : i < MANY ? String(i + 1) : "";
        return (
          <label key={id} className="choice">
            <input type="checkbox" name="theme" value={id} checked={picked.includes(id)} onChange={() => pick(id)} />
            <span className="themes-choice-label">
              {label}
              {picked.length > 1 && picked[0] === id ? <span className="tag">main</span> : null}
            </span>
            {isScripted && key ? <kbd className="themes-key">{key}</kbd> : null}
          </label>
        );
      })}
    </fieldset>
  );
}
