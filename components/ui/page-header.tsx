import type { ReactNode } from "react";

type Props = Readonly<{
  title: ReactNode;
  kicker?: ReactNode;
  summary?: ReactNode;
  /** The title is a sentence made from the numbers: set larger. */
  finding?: boolean;
  /** Actions. */
  children?: ReactNode;
}>;

export function PageHeader({ title, kicker, summary, finding = false, children }: Props) {
  return (
    <div className="page-header">
      <div className="page-header-text">
        {kicker && <p className="kicker">{kicker}</p>}
        <h1 className={finding ? "page-finding" : "page-title"}>{title}</h1>
        {summary && <p className="secondary">{summary}</p>}
      </div>
      {children && <div className="row print-hidden">{children}</div>}
    </div>
  );
}
