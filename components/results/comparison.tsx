import type { ReactNode } from "react";
import { CertaintyMark } from "@/components/charts/certainty-mark";
import { AudienceName } from "@/components/ui/audience-mark";
import { DataTable } from "@/components/ui/data-table";
import type {
  Comparison as Compared,
  ComparedAudience,
  ComparedGap,
  ComparedStrip,
  ComparedTheme,
} from "@/lib/findings/compare-results";

type Props = Readonly<{ comparison: Compared; then: string; now: string }>;

/** Two results side by side: what the headline said, how much is shared, which gaps and themes changed. */
export function Comparison({ comparison, then, now }: Props) {
  const { headline, audiences, remarks, strips, gaps, themes } = comparison;
  return (
    <>
      <dl className="comparison-headlines">
        <div>
          <dt>{then}</dt>
          <dd className="finding">{headline.was}</dd>
        </div>
        <div>
          <dt>{now}</dt>
          <dd className="finding">{headline.is}</dd>
        </div>
      </dl>
      <ul className="comparison-remarks">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      <Part id="answered" title="Who answered">
        <AnsweredTable audiences={audiences} />
      </Part>
      <Part id="shared" title="How much is shared">
        {strips.length > 0 ? <StripTable strips={strips} /> : <p>Nothing was measured in both results.</p>}
      </Part>
      <Part id="gaps" title="Gaps that changed">
        {gaps.length > 0 ? (
          <GapTable gaps={gaps} />
        ) : (
          <p>No gap became more or less certain, and none moved by a tenth.</p>
        )}
      </Part>
      <Part id="themes" title="Themes, in their own words">
        {themes.length > 0 ? (
          <ThemeTable themes={themes} audiences={audiences} />
        ) : (
          <p>No theme has the same name in both results.</p>
        )}
      </Part>
    </>
  );
}

function Part({ id, title, children }: Readonly<{ id: string; title: string; children: ReactNode }>) {
  return (
    <section className="results-section" aria-labelledby={id}>
      <h2 className="heading" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

const countWords = (n: number | null) => (n === null ? "hidden" : String(n));

const AnsweredTable = ({ audiences }: Readonly<{ audiences: readonly ComparedAudience[] }>) => (
  <DataTable
    caption="Answers then and now"
    captionHidden
    rows={audiences}
    rowKey={({ id }) => id}
    columns={[
      { id: "audience", header: "Audience", cell: ({ shape, name }) => <AudienceName shape={shape} name={name} /> },
      { id: "then", header: "Then", numeric: true, cell: ({ was }) => countWords(was) },
      { id: "now", header: "Now", numeric: true, cell: ({ is }) => countWords(is) },
    ]}
  />
);

const moved = (was: number, is: number) => {
  const by = Math.round(is) - Math.round(was);
  return by === 0 ? "as before" : by > 0 ? `${by} more` : `${-by} less`;
};

const StripTable = ({ strips }: Readonly<{ strips: readonly ComparedStrip[] }>) => (
  <DataTable
    caption="Of 100 shared by all audiences, then and now"
    rows={strips}
    rowKey={({ construct }) => construct}
    columns={[
      { id: "title", header: "About", cell: ({ title, question }) => `${title}: ${question}` },
      { id: "then", header: "Then", numeric: true, cell: ({ was }) => Math.round(was) },
      { id: "now", header: "Now", numeric: true, cell: ({ is }) => Math.round(is) },
      { id: "moved", header: "Change", cell: ({ was, is }) => moved(was, is) },
    ]}
  />
);

const GapTable = ({ gaps }: Readonly<{ gaps: readonly ComparedGap[] }>) => (
  <DataTable
    caption="Widest gap between two audiences, as hundredths of the scale"
    rows={gaps}
    rowKey={({ itemId, about }) => `${itemId}/${about}`}
    columns={[
      { id: "title", header: "Item", cell: ({ title, about }) => `${title} (${about})` },
      { id: "then", header: "Then", cell: ({ was }) => <Gap {...was} /> },
      { id: "now", header: "Now", cell: ({ is }) => <Gap {...is} /> },
    ]}
  />
);

const Gap = ({ certainty, gap }: ComparedGap["is"]) => (
  <span className="comparison-gap">
    {Math.round(100 * gap)} of 100 <CertaintyMark certainty={certainty} />
  </span>
);

function ThemeTable({
  themes,
  audiences,
}: Readonly<{ themes: readonly ComparedTheme[]; audiences: readonly ComparedAudience[] }>) {
  const named = audiences.filter(({ id }) => themes.some(({ cells }) => cells.some(({ audience }) => audience === id)));
  return (
    <DataTable
      caption="People who named each theme, then and now"
      rows={themes}
      rowKey={({ question, theme }) => `${question}/${theme}`}
      columns={[
        { id: "theme", header: "Theme", cell: ({ theme }) => theme },
        ...named.map(({ id, shape, name }) => ({
          id,
          header: <AudienceName shape={shape} name={name} />,
          cell: ({ cells }: ComparedTheme) => {
            const cell = cells.find(({ audience }) => audience === id);
            if (!cell) return "not compared";
            return `${cell.was.count} of ${cell.was.n}, now ${cell.is.count} of ${cell.is.n}`;
          },
        })),
      ]}
    />
  );
}
