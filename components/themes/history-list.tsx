import { LocalTime } from "@/components/mail/local-time";
import { ButtonLink } from "@/components/ui/button-link";
import type { ThemeHistory } from "@/lib/analysis/themes-page";

type Props = Readonly<{ history: ThemeHistory; base: string }>;

/** Who changed what, the newest first; what was taken back stays in it, and says so. */
export function HistoryList({ history, base }: Props) {
  const { changes, total, page, pages } = history;
  const pageHref = (to: number) => `${base}/history?page=${to}`;
  if (total === 0)
    return <p className="secondary">Nobody has changed these themes so far. Each change will be listed here.</p>;
  return (
    <section className="section stack" aria-labelledby="changes">
      <h2 className="heading" id="changes">
        {total === 1 ? "1 change" : `${total} changes`}
      </h2>
      <ol className="themes-history">
        {changes.map(({ seq, words, madeAt, undone }) => (
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
      {pages > 1 ? (
        <nav className="row" aria-label="Pages of the history">
          {page > 1 ? (
            <ButtonLink size="small" href={pageHref(page - 1)}>
              Newer changes
            </ButtonLink>
          ) : null}
          {page < pages ? (
            <ButtonLink size="small" href={pageHref(page + 1)}>
              Older changes
            </ButtonLink>
          ) : null}
          <span className="caption">
            Page {page} of {pages}
          </span>
        </nav>
      ) : null}
      <p className="small muted">
        Undo takes back your own changes, the newest first. What others changed since then stays.
      </p>
    </section>
  );
}
