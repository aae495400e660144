"use client";

import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { useEdits } from "./edits";
import { KeysHelp } from "./keys-help";

type Props = Readonly<{
  base: string;
  /** Which change the buttons would take back or do again; null: none. */
  canUndo: string | null;
  canRedo: string | null;
}>;

/** The way back, and the other ways to look at the themes. Buttons that cannot act keep their place, so that the focus does too. */
export function DeskBar({ base, canUndo, canRedo }: Props) {
  const { mayEdit, submit, pending } = useEdits();
  const step = (act: "undo" | "redo", about: string | null, label: string) => (
    <form action={submit}>
      <input type="hidden" name="act" value={act} />
      <button
        type="submit"
        className="button button-small"
        title={about ?? undefined}
        {...((about === null || pending) && { "aria-disabled": true })}
        onClick={(event) => {
          if (about === null || pending) event.preventDefault();
        }}
      >
        {label}
        {about ? <span className="visually-hidden">: {about}</span> : null}
      </button>
    </form>
  );
  return (
    <div className="row-tight print-hidden">
      {mayEdit ? step("undo", canUndo, "Undo") : null}
      {mayEdit ? step("redo", canRedo, "Redo") : null}
      <Way href={`${base}/history`}>History</Way>
      {mayEdit ? <Way href={`${base}/regroup`}>Finer or coarser</Way> : null}
      <Way href={`${base}/coding`}>Second coder</Way>
      {mayEdit ? <KeysHelp /> : null}
    </div>
  );
}

const Way = ({ href, children }: Readonly<{ href: string; children: ReactNode }>) => (
  <ButtonLink size="small" href={href}>
    {children}
  </ButtonLink>
);
