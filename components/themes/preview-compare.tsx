import type { ReactNode } from "react";
import { AudienceMark } from "@/components/ui/audience-mark";
import type { EditorAudience, PeopleCount, ThemesPage, ThemesPreview } from "@/lib/analysis/themes-page";

type Props = Readonly<{ page: ThemesPage; preview: ThemesPreview; children: ReactNode }>;

/** The themes as they are beside what they would be; those that a person has worked on stand in both. */
export function PreviewCompare({ page, preview, children }: Props) {
  const { audiences, themes } = page;
  const after = new Set(preview.themes.map(({ id }) => id));
  const before = new Set(themes.map(({ id }) => id));
  const kept = themes.filter(({ id, fixed }) => after.has(id) && !fixed).length;
  return (
    <section className="section stack" aria-labelledby="compare">
      <h2 className="heading" id="compare">
        What would change
      </h2>
      <p className="finding">{changeWords(preview, kept)}</p>
      {preview.replaced > 0 || preview.added > 0 ? children : null}
      <div className="themes-compare">
        <div>
          <h3 className="subheading">Now</h3>
          <ul>
            {themes.map(({ id, label, people, touched, fixed }) => (
              <Line
                key={id}
                label={label}
                people={people}
                audiences={audiences}
                tag={fixed ? null : after.has(id) ? (touched ? "stays: a person worked on it" : "stays") : "goes"}
              />
            ))}
          </ul>
        </div>
        <div>
          <h3 className="subheading">With this sorting</h3>
          <ul>
            {preview.themes.map(({ id, label, people }) => (
              <Line
                key={id}
                label={label}
                people={people}
                audiences={audiences}
                tag={before.has(id) ? null : "new, named by machine"}
              />
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

export function changeWords({ replaced, added }: Pick<ThemesPreview, "replaced" | "added">, kept: number): string {
  if (replaced === 0 && added === 0)
    return "Nothing would change: people have worked on every theme, or this sorting finds the same ones.";
  const goes = `${replaced} ${replaced === 1 ? "theme" : "themes"} that nobody has touched would go, and ${added} new ${added === 1 ? "one" : "ones"} would come.`;
  return kept > 0
    ? `${goes} ${kept} ${kept === 1 ? "stays" : "stay"} as ${kept === 1 ? "it is" : "they are"}, with everything that people sorted into ${kept === 1 ? "it" : "them"}.`
    : goes;
}

type LineProps = Readonly<{
  label: string;
  people: readonly PeopleCount[];
  audiences: readonly EditorAudience[];
  tag: string | null;
}>;

function Line({ label, people, audiences, tag }: LineProps) {
  return (
    <li className="themes-line">
      <span className="strong">{label}</span>
      {tag ? <span className="tag">{tag}</span> : null}
      <span className="themes-line-counts caption">
        {audiences.map(({ id, name, shape, n }) => {
          const count = people.find(({ audience }) => audience === id)?.count ?? null;
          return (
            <span key={id} className="row-tight">
              <AudienceMark shape={shape} size={11} label={name} muted={count === null} />
              {count === null || n === null ? "hidden" : `${count} of ${n}`}
            </span>
          );
        })}
      </span>
    </li>
  );
}
