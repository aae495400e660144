import type { ReactNode } from "react";
import { buttonClass } from "./button";
import { classNames } from "./class-names";

type Props = Readonly<{
  /** The button that opens it: "Delete survey". */
  summary: string;
  /** What will happen, what stays, and the form whose button does it. */
  children: ReactNode;
  /** Beside small buttons. */
  small?: boolean;
  className?: string;
}>;

/** Asks before an act that cannot be undone, without a dialog and without a script. */
export function Confirm({ summary, small = false, className, children }: Props) {
  return (
    <details className={classNames("confirm", className)}>
      <summary className={buttonClass(small ? { size: "small" } : {})}>{summary}</summary>
      <div className="confirm-panel">{children}</div>
    </details>
  );
}
