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
              ? ["your name or work e-mail", "your group, not whether you answered"]
              : ["one for your whole group", "no list of names"]
          }
        />
        <div className="store-cut">
          <span>kept apart</span>
        </div>
        <Box title="The ballot box" items={["your answers", `“${one}”, and the day`]} />
      </div>
      <p className="small secondary">
        {isPersonal
          ? `The list does not say who has answered; ${organization} sees only how many. Send when you are done: until then your link opens your draft, and what you have sent cannot be opened with it.`
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
        <details className="store-notice">
          <summary>Full notice and who to ask</summary>
          <div className="stack">
            <p>
              Until you send them, your answers are kept as a draft that is locked with a key.{" "}
              {isPersonal
                ? `Whoever has your link has the key, and the people at ${organization} who hand out the links have them. So send when you are done.`
                : "Only this browser has it."}{" "}
              Sending deletes the draft. Drafts that are never sent are not counted.
            </p>
            <p>
              Until the survey is closed, your answers carry a one-time seal made from{" "}
              {isPersonal ? "your link" : "the number in this browser"}, so that nobody answers twice. It shows nothing
              by itself;{" "}
              {isPersonal
                ? "only somebody with the database and either your link or the server’s secret could tie the two together."
                : "only somebody with the database and that number could tie the two together."}{" "}
              At closing the seals are removed and all answers shuffled; after that nothing joins them.
            </p>
            <p>
              This protects you from what anybody at {organization} can see in Plumbline, and from a copy of its
              database alone. It cannot protect you from somebody who runs the server and goes looking before the survey
              is closed.
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
