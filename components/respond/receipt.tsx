import { Icon } from "@/components/ui/icon";
import { Bob } from "@/components/ui/logo";
import { LearnedLink } from "./learned-link";
import { NOT_STORED, storedOf } from "./receipt-text";
import { RespondHeader } from "./respond-header";

type Props = Readonly<{
  survey: string;
  organization: string;
  one: string;
  isPersonal: boolean;
  saveAt: string;
  /** Where those who answered read what was learned; null while there is nothing. */
  learned: string | null;
}>;

/** What was stored, after the answers were sent. */
export function Receipt({ survey, organization, one, isPersonal, saveAt, learned }: Props) {
  return (
    <>
      <RespondHeader />
      <main id="main" className="respond-message">
        <Bob />
        <p className="kicker">
          {survey} · {organization}
        </p>
        <h1 className="page-title">Sent. Thank you.</h1>
        <p className="respond-message-lead">
          {isPersonal
            ? "Your answers are in the ballot box and your link is used up. The list will say “finished” once three or more of your group are, and never what anybody answered."
            : "Your answers are in the ballot box. Your group’s link stays open for the others."}
        </p>
        {learned ? <LearnedLink href={learned} /> : null}
        <div className="receipt-lists">
          <section>
            <h2 className="label">Stored</h2>
            <ul>
              {storedOf(one).map((item) => (
                <li key={item}>
                  <Icon name="check" />
                  {item}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2 className="label">Not stored</h2>
            <ul>
              {NOT_STORED.map((item) => (
                <li key={item}>
                  <Icon name="close" size={14} />
                  {item}
                </li>
              ))}
            </ul>
          </section>
        </div>
        <p className="secondary">
          Nobody can open or change them in Plumbline, not even you. When enough people have answered, the groups are
          compared and {organization} talks the results over. You can close this page.
        </p>
        <p className="small">
          <a href="/what-is-stored">What is stored, row by row</a> ·{" "}
          <a href="/trust">Whom this protects you from, and whom not</a>
        </p>
        <a className="button" href={saveAt} download>
          <Icon name="download" />
          Save a receipt
        </a>
      </main>
    </>
  );
}
