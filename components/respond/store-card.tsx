import { Icon } from "@/components/ui/icon";

type Props = Readonly<{
  kind: "personal" | "open";
  /** Members have had this personal link in their hands. */
  needsCode?: boolean;
  /** "project manager" */
  one: string;
  minimum: { readonly numbers: number; readonly words: number };
  organization: string;
  /** Contacts are deleted so many days after the close. */
  retentionDays?: number;
  /** What was settled before the survey opened. */
  promise?: string;
}>;

const NEVER = ["IP address", "device or browser", "day or time", "location"] as const;

/** Two boxes with nothing between them: who was asked, and what was answered. */
export function StoreCard(props: Props) {
  const { kind, needsCode = false, one, minimum, organization, retentionDays = 30, promise } = props;
  const isPersonal = kind === "personal";
  return (
    <section className="card store-card" aria-labelledby="stored">
      <h2 id="stored" className="heading">
        What we store about you
      </h2>
      <div className="store-boxes">
        <Box
          title={isPersonal ? "The list" : "The link"}
          items={
            isPersonal
              ? ["your name or work e-mail", "your group", "finished: yes or no"]
              : ["one for your whole group", "no list of names"]
          }
        />
        <div className="store-cut">
          <span>kept apart</span>
        </div>
        <Box title="The ballot box" items={["your answers", `“${one}”`]} />
      </div>
      <p className="small secondary">
        {isPersonal
          ? `Once three or more of your group have answered, their answers are shuffled together and nothing joins the two boxes: nobody, including us, can look up who said what. ${organization} sees only how many have answered. Reminders go to people who are not marked finished. ${
              needsCode
                ? "Members have had your link in their hands, so what you write before you send it opens only in this browser, or with a code that “Continue later” shows."
                : "What you have sent cannot be opened with your link."
            }`
          : `${organization} sees only how many have answered. A random number in this browser keeps your place until you send; what you have sent cannot be opened with it.`}
      </p>
      <h3 className="store-never-title">Never stored</h3>
      <ul className="store-never">
        {NEVER.map((item) => (
          <li key={item}>
            <Icon name="close" size={14} />
            {item}
          </li>
        ))}
      </ul>
      <div className="store-foot small">
        <p>
          <strong>When results appear.</strong> Numbers for a group show from {minimum.numbers} answers; its words from{" "}
          {minimum.words}. Smaller groups stay hidden, and no total gives them away.
        </p>
        {promise ? (
          <p>
            <strong>Settled before it opened.</strong> {promise}
          </p>
        ) : null}
        <details className="store-notice">
          <summary>Full notice and who to ask</summary>
          <div className="stack">
            <p>
              Until you send them, your answers are kept as a draft that is locked with a key.{" "}
              {isPersonal
                ? needsCode
                  ? "Your link and this browser’s code make the key together: whoever else has the link cannot open it."
                  : "The key is made from your link, so give the link to nobody. If members ever take the links out of Plumbline, the draft needs this browser, or a code, as well."
                : "Only this browser has it."}{" "}
              Sending deletes the draft. Drafts that are never sent are not counted, and are deleted at the close.
            </p>
            <p>
              What you send carries a one-time seal made from {isPersonal ? "your link" : "the number in this browser"},
              so that nobody answers twice. As soon as enough of your group wait, three at least, and at the close, the
              seals are removed and all answers are shuffled and filed anew; after that nothing joins them to anybody.
              Until then{" "}
              {isPersonal
                ? "somebody with the database and either your link or the server’s secret could tie the two together."
                : "somebody with the database and that number could tie the two together."}
            </p>
            {isPersonal ? (
              <p>
                People are marked finished only in groups of three or more, so a reminder may still reach you shortly
                after you have answered. Names and addresses are deleted {retentionDays} days after the close.
              </p>
            ) : null}
            <p>
              This protects you from what anybody at {organization} can see in Plumbline, and from copies of its
              database. It cannot protect you from somebody who runs the server and watches it while you answer.{" "}
              <a href="/what-is-stored">What is stored, row by row</a>.{" "}
              <a href="/trust">Whom this protects you from, and whom not</a>.
            </p>
            <p>The questions are new: grounded in published research and not yet psychometrically validated.</p>
            <p>
              {isPersonal ? "Whoever sent you the link" : "Whoever gave you the link"} at {organization} runs this
              survey and answers questions about it. What you have sent cannot be opened again, changed or taken back.
            </p>
          </div>
        </details>
      </div>
    </section>
  );
}

function Box({ title, items }: Readonly<{ title: string; items: readonly string[] }>) {
  return (
    <div className="store-box">
      <h3 className="label">{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <Icon name="check" />
            {item}
          </li>
        ))}
      </ul>
    </div>
  );
}
