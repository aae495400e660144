type Entry = Readonly<{
  id: string;
  at: Date;
  memberName: string;
  done: string;
  detail: string;
  surveyTitle: string | null;
}>;

const TIME = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** One sentence an entry: who did what, then the detail. The title of a survey is said once. */
export function LogTable({ entries }: Readonly<{ entries: readonly Entry[] }>) {
  return (
    <ol className="card log-list">
      {entries.map(({ id, at, memberName, done, detail, surveyTitle }) => {
        const more = [detail.includes(surveyTitle ?? "") ? null : surveyTitle, detail].filter(Boolean).join(" · ");
        return (
          <li key={id} className="log-entry">
            <time className="small muted" dateTime={at.toISOString()}>
              {TIME.format(at)} UTC
            </time>
            <div>
              <p>
                <span className="strong">{memberName}</span> {done}
              </p>
              {more ? <p className="small secondary">{more}</p> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
