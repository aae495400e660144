import { LocalTime } from "@/components/mail/local-time";
import type { ThemesPage } from "@/lib/analysis/themes-page";

type Props = Readonly<{ history: ThemesPage["history"] }>;

/** Who changed what, the newest first; what was taken back stays in it, and says so. */
export function HistoryList({ history }: Props) {
  const { latest, total } = history;
  if (latest.length === 0)
    return <p className="secondary">Nobody has changed these themes so far. Each change will be listed here.</p>;
  return (
    <section className="section stack" aria-labelledby="changes">
      <h2 className="heading" id="changes">
        {total === 1 ? "1 change" : `${total} changes`}
      </h2>
      {latest.length < total ? <p className="small muted">The newest {latest.length} are listed.</p> : null}
      <ol className="themes-history">
        {latest.map(({ seq, words, madeAt, undone }) => (
          <li key={seq}>
            <span>
              {undone ? <s>{words}</s> : words} {undone ? <span className="tag">taken back</span> : null}
            </span>
            <span className="small muted">
              <LocalTime at={madeAt} year />
            </span>
          </li>
        ))}
      </ol>
      <p className="small muted">
        Undo takes back your own changes, the newest first. What others changed since then stays.
      </p>
    </section>
  );
}
