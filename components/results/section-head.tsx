import type { ReactNode } from "react";
import { FigureFiles } from "@/components/charts/figure-files";
import type { Picture } from "@/components/charts/picture";
import { type View, viewHref, withTable } from "./view";
import { ViewLink } from "./view-link";

type Props = Readonly<{
  id: string;
  title: string;
  /** One line of reading help. */
  help?: ReactNode;
  /** A section with a table twin: the switch. */
  view?: View;
  /** The files of what it draws. */
  files?: { readonly picture: Pick<Picture, "id" | "title">; readonly at: string } | undefined;
  children?: ReactNode;
}>;

export function SectionHead({ id, title, help, view, files, children }: Props) {
  const asTable = view?.tables.includes(id) ?? false;
  return (
    <div className="results-head">
      <h2 className="heading">{title}</h2>
      {help ? <p className="results-help">{help}</p> : null}
      {children}
      {view ? (
        <nav className="segmented print-hidden" aria-label={`${title}: show as`}>
          {[
            { label: "Chart", on: false },
            { label: "Table", on: true },
          ].map(({ label, on }) => (
            <ViewLink
              key={label}
              href={viewHref(view, { tables: withTable(view, id, on) }, id)}
              {...(asTable === on && { "aria-current": "true" as const })}
            >
              {label}
            </ViewLink>
          ))}
        </nav>
      ) : null}
      {files ? <FigureFiles picture={files.picture} files={files.at} only={view?.only} /> : null}
    </div>
  );
}
