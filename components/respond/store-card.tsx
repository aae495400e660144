import { Icon } from "@/components/ui/icon";

type Props = Readonly<{
  kind: "personal" | "open";
  /** "project manager" */
  one: string;
  minimum: { readonly numbers: number; readonly words: number };
  organization: string;
}>;

const NEVER = ["IP address", "device or browser", "time of day", "location"] as const;

/** Two boxes with nothing between them: who was asked, and what was answered. */
export function StoreCard({ kind, one, minimum, organization }: Props) {
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
              ? ["your name or work e-mail", "finished: yes or no"]
              : ["one for your whole group", "no list of names"]
          }
        />
        <div className="store-cut">
          <span>no link</span>
        </div>
        <Box title="The ballot box" items={["your answers", `“${one}”, and the day`]} />
      </div>
      <p className="small secondary">
        {isPersonal
          ? "Nothing joins the two, so nobody, including us, can look up who said what. Reminders go to people on the list who have not finished."
          : "Nobody, including us, can look up who said what. A random number in this browser keeps your place until you send; nothing joins it to your answers afterwards."}
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
        <details className="store-notice">
          <summary>Full notice and who to ask</summary>
          <div className="stack">
            <p>
              Until you send them, your answers are kept as a draft that is locked with a key which only{" "}
              {isPersonal ? "your link" : "this browser"} has. Sending deletes the draft. Drafts that are never sent are
              not counted.
            </p>
            <p>
              This protects you from everybody who uses Plumbline at {organization}, and from anybody who reads a copy
              of its database. It cannot protect you from somebody who runs the server and watches it while you answer.
            </p>
            <p>The questions are new: grounded in published research and not yet psychometrically validated.</p>
            <p>
              {isPersonal ? "Whoever sent you the link" : "Whoever gave you the link"} at {organization} runs this
              survey and answers questions about it. What you have sent cannot be looked up, changed or taken back, by
              anybody.
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
