type Props = Readonly<{
  organization: string;
  title: string;
  /** "Project managers", and inside a sentence "project manager". */
  audience: { readonly name: string; readonly one: string };
  minutes: number;
  closesOn: string | null;
  minimum: { readonly numbers: number; readonly words: number };
  kind: "personal" | "open";
  hasDraft: boolean;
  isSample: boolean;
  start: () => Promise<void>;
}>;

/** What this is, how long it takes, and what is stored: before anything is asked. */
export function Welcome(props: Props) {
  const { organization, title, audience, minutes, closesOn, minimum, kind, hasDraft, isSample, start } = props;
  return (
    <main id="main" className="page-narrow stack-loose">
      <header className="stack-tight">
        <p className="kicker">
          {audience.name} · {organization}
          {isSample ? " (sample data)" : ""}
        </p>
        <h1 className="display">{title}</h1>
        <p>
          Several groups are getting the same questions. You are asked as one of the {audience.name.toLowerCase()}. The
          answers are compared group by group, then discussed together.
        </p>
      </header>
      <ul className="stack-tight">
        <li>
          <strong>{minutes} minutes</strong>,{" "}
          {kind === "personal" ? "stop and go on with any device" : "stop and go on in this browser"}
        </li>
        <li>
          <strong>No right answers</strong>, “don’t know” is always there
        </li>
        {closesOn ? (
          <li>
            <strong>
              Closes <time dateTime={closesOn}>{closesOn}</time>
            </strong>
            , your link works until then
          </li>
        ) : null}
      </ul>
      <form action={start}>
        <button type="submit" className="button button-primary button-large button-wide">
          {hasDraft ? "Continue where you stopped" : "Start"}
        </button>
      </form>
      <p className="caption">
        Opening this page or pressing Start does not use up your link. Only sending your answers does.
      </p>
      <section className="section stack" aria-labelledby="stored">
        <h2 id="stored" className="heading">
          What we store about you
        </h2>
        {kind === "personal" ? (
          <p>
            <strong>The list:</strong> your name or work e-mail address, and whether you finished: yes or no.
          </p>
        ) : (
          <p>
            <strong>No list:</strong> this link is the same for everybody in your group. A random number in this browser
            lets you go on later.
          </p>
        )}
        <p>
          <strong>The ballot box:</strong> your answers, “{audience.one}”, and the day. Nothing joins the two, so
          nobody, including us, can look up who said what. Until you send them, your answers are locked with a key that
          only your link has.
        </p>
        <p>
          <strong>Never stored:</strong> IP address, device or browser, time of day, location.
        </p>
        <p>
          <strong>When results appear:</strong> numbers for a group from {minimum.numbers} answers, its words from{" "}
          {minimum.words}. Smaller groups stay hidden, and no total gives them away. The questions are new and not yet
          psychometrically validated.
        </p>
      </section>
    </main>
  );
}
