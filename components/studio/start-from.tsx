import Link from "next/link";

type Start = Readonly<{ href: string; title: string; about: string }>;
type Props = Readonly<{
  editions: readonly Readonly<{ id: string; name: string; about: string }>[];
  /** Null where no result holds a gap: there is nothing to ask again. */
  pulse: Readonly<{ about: string }> | null;
  /** The made-up survey's results, where it is on the list already. */
  rehearsal: string | null;
  rehearse: () => Promise<void>;
}>;

/** Ways to begin; each leads to a survey. */
export function StartFrom({ editions, pulse, rehearsal, rehearse }: Props) {
  const starts: Start[] = [
    ...editions.map(({ id, name, about }) => ({ href: `/surveys/new?start=${id}`, title: name, about })),
    ...(pulse ? [{ href: "/surveys/new?start=pulse", title: "90-day pulse", about: pulse.about }] : []),
  ];
  const sample = { title: "Rehearse on sample data", about: "Try results before inviting anyone; nothing is sent." };
  return (
    <section className="section" aria-labelledby="start-from">
      <h2 className="heading" id="start-from">
        Start from
      </h2>
      <ul className="start-from">
        {starts.map((start) => (
          <li key={start.href}>
            <StartLink {...start} />
          </li>
        ))}
        <li>
          {rehearsal ? (
            <StartLink {...sample} href={rehearsal} />
          ) : (
            <form action={rehearse}>
              <button type="submit" className="card card-link start">
                <strong className="subheading">{sample.title}</strong>
                <span className="small secondary">{sample.about}</span>
              </button>
            </form>
          )}
        </li>
      </ul>
    </section>
  );
}

function StartLink({ href, title, about }: Start) {
  return (
    <Link href={href} className="card card-link start">
      <strong className="subheading">{title}</strong>
      <span className="small secondary">{about}</span>
    </Link>
  );
}
