import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Props = Readonly<{
  label: ReactNode;
  /** Absent: under way, nobody knows how far. */
  value?: number;
  max?: number;
  /** The same in words: "3 of 6", "about 2 minutes left". */
  text?: ReactNode;
  className?: string;
}>;

export function Progress({ label, value, max = 1, text, className }: Props) {
  return (
    <label className={classNames("progress", className)}>
      <span className="progress-words">
        <span>{label}</span>
        {text && <span>{text}</span>}
      </span>
      <progress max={max} {...(value !== undefined && { value })} />
    </label>
  );
}
