"use client";

import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { useEdits } from "./edits";

type Props = Readonly<{
  act: string;
  /** The theme that it changes. */
  theme?: string;
  className?: string;
  children: ReactNode;
}>;

/** One change: it keeps what was typed when it is refused, and says there how to go on. */
export function EditForm({ act, theme = "", className, children }: Props) {
  const { submit, reply } = useEdits();
  const refused = reply && !reply.ok && reply.act === act && reply.about === theme ? reply.said : null;
  return (
    <form
      action={submit}
      className={className}
      // React empties a form after its action.
      onReset={(event) => {
        if (refused !== null) event.preventDefault();
      }}
    >
      <input type="hidden" name="act" value={act} />
      {theme ? <input type="hidden" name="theme" value={theme} /> : null}
      {children}
      {refused === null ? null : (
        <p className="field-error">
          <Icon name="alert" /> <span>{refused}</span>
        </p>
      )}
    </form>
  );
}
