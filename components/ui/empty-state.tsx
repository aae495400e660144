import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Bob } from "./logo";

type Props = Readonly<{
  title: ReactNode;
  /** The rank of the title among the page's headings. */
  level?: 1 | 2 | 3;
  /** Buttons; the text before them is `children`. */
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
}>;

export function EmptyState({ title, level = 2, actions, className, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={classNames("empty-state", className)}>
      <Bob />
      <Heading className="heading">{title}</Heading>
      {children && <div className="secondary">{children}</div>}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
