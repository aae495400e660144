import { PersonMarks } from "@/components/charts/person-marks";
import { AudienceName } from "@/components/ui/audience-mark";
import { classNames } from "@/components/ui/class-names";
import { DataTable } from "@/components/ui/data-table";
import type { AudienceResult } from "@/lib/analysis/result";
import type { TextResult, ThemeResult } from "@/lib/analysis/result-texts";
import type { Audiences } from "./audiences";
import type { Opened } from "./opened-cell";
import { type View, viewHref } from "./view";
import { ViewLink } from "./view-link";

type Props = Readonly<{
  text: TextResult;
  audiences: Audiences;
  view: View;
  opened: Opened | null;
  withQuotes: boolean;
}>;
type Cell = ThemeResult["cells"][number];

/** Themes by audiences; a cell opens the words behind it. The cell with most of an audience stands bold. */
export function ThemeMatrix({ text, audiences, view, opened, withQuotes }: Props) {
  const all = [...audiences.values()];
  const most = new Map(all.map(({ id }) => [id, mostNamed(text, id)]));
  return (
    <div className={`theme-matrix theme-matrix-${all.length}`}>
      <p className="theme-row theme-names" aria-hidden="true">
        <span className="caption theme-label">Theme</span>
        {all.map(({ id, shape, name }) => (
          <AudienceName key={id} shape={shape} name={name} className="small" />
        ))}
      </p>
      <ul>
        {text.themes.map((theme) => (
          <li key={theme.id} className="theme-row">
            <h3 className="theme-label">{theme.label}</h3>
            {theme.cells.map((cell) => {
              const audience = audiences.get(cell.audience);
              if (!audience) return null;
              const isOpen = opened?.theme.id === theme.id && opened.cell.audience === cell.audience;
              const quotes = { question: text.questionId, theme: theme.id, audience: cell.audience };
              return (
                <ThemeCell
                  key={cell.audience}
                  theme={theme}
                  cell={cell}
                  audience={audience}
                  isOpen={isOpen}
                  isMost={cell.count !== null && cell.count > 0 && cell.count === most.get(cell.audience)}
                  href={withQuotes ? viewHref(view, { words: text.questionId, quotes }, "quotes") : null}
                />
              );
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

const mostNamed = (text: TextResult, audience: string): number =>
  Math.max(...text.themes.flatMap(({ cells }) => cells.filter((cell) => cell.audience === audience)).map(countIn));

const countIn = ({ count }: Cell): number => count ?? 0;

type CellProps = Readonly<{
  theme: ThemeResult;
  cell: Cell;
  audience: AudienceResult;
  isOpen: boolean;
  isMost: boolean;
  /** Null: the words behind it are not to be opened. */
  href: string | null;
}>;

function ThemeCell({ theme, cell, audience, isOpen, isMost, href }: CellProps) {
  const { count, n } = cell;
  if (count === null || n === null) {
    return (
      <p className="theme-cell">
        <span className="hatched">
          <span className="hatched-plate">
            <span className="visually-hidden">{audience.name}: </span>hidden
          </span>
        </span>
      </p>
    );
  }
  const className = classNames("theme-cell", isMost && "theme-cell-most");
  const marks = (
    <>
      <PersonMarks shape={audience.shape} count={count} n={n} interval={cell.interval} />
      <span className="theme-count">
        <b>{count}</b> of {n}
      </span>
    </>
  );
  if (href === null) {
    return (
      <p className={className}>
        <span className="visually-hidden">{audience.name}: </span>
        {marks}
      </p>
    );
  }
  return (
    <ViewLink
      className={className}
      href={href}
      aria-label={`${audience.name}: ${count} of ${n}${cell.typical ? ", typical of them" : ""}. Open “${theme.label}”`}
      {...(isOpen && { "aria-current": "true" as const })}
    >
      {marks}
    </ViewLink>
  );
}

export function ThemeTable({ text, audiences }: Readonly<{ text: TextResult; audiences: Audiences }>) {
  return (
    <DataTable
      caption={`Themes of “${text.prompt}”: people who name each, with the 95% interval of 100`}
      captionHidden
      rows={text.themes}
      rowKey={({ id }) => id}
      columns={[
        { id: "theme", header: "Theme", cell: ({ label }) => label },
        ...[...audiences.values()].map(({ id, name }) => ({
          id,
          header: name,
          cell: ({ cells }: ThemeResult) => cellWords(cells.find(({ audience }) => audience === id)),
        })),
      ]}
    />
  );
}

function cellWords(cell: Cell | undefined): string {
  if (!cell || cell.count === null || cell.n === null) return "hidden";
  return `${cell.count} of ${cell.n}${intervalWords(cell)}${cell.typical ? ", typical" : ""}`;
}

export function intervalWords({ interval }: Pick<Cell, "interval">): string {
  return interval ? ` (${Math.round(100 * interval.lo)}–${Math.round(100 * interval.hi)} in 100)` : "";
}
