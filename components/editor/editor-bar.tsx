import type { Dispatch, MouseEvent } from "react";
import type { EditorAction } from "./use-editor";

type Props = Readonly<{
  /** Of the chosen question; null: a section. */
  code: string | null;
  about: string;
  canUndo: boolean;
  canRedo: boolean;
  dispatch: Dispatch<EditorAction>;
  historyHref: string;
  onLeave: (event: MouseEvent<HTMLAnchorElement>) => Promise<void>;
}>;

/** What is chosen, and the way back. Buttons that cannot act keep their place, so that the focus does too. */
export function EditorBar({ code, about, canUndo, canRedo, dispatch, historyHref, onLeave }: Props) {
  const step = (type: "undo" | "redo", can: boolean, label: string) => (
    <button
      type="button"
      className="button button-small"
      {...(!can && { "aria-disabled": true })}
      onClick={() => dispatch({ type })}
    >
      {label}
    </button>
  );
  return (
    <div className="editor-bar">
      <p className="row-tight small secondary">
        {code ? <span className="tag">{code}</span> : null}
        <span>
          {about}
          {code ? ` · keeps the code ${code} in every version, so that answers can be compared` : ""}
        </span>
      </p>
      <div className="row-tight">
        {step("undo", canUndo, "Undo")}
        {step("redo", canRedo, "Redo")}
        <a className="button button-small" href={historyHref} onClick={(event) => void onLeave(event)}>
          History
        </a>
      </div>
    </div>
  );
}
