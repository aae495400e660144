type State = "malformed" | "unknown" | "revoked" | "not-open" | "closed" | "answered";

const WORDS: Record<State, { title: string; text: string }> = {
  malformed: {
    title: "This link is not complete",
    text: "Part of the address is missing, as happens when a mail breaks a long line. Copy the whole link from the invitation, or ask whoever sent it.",
  },
  unknown: {
    title: "This link leads nowhere",
    text: "No survey here has this link. It may have been mistyped, or the survey was removed. Ask whoever sent it for a new one.",
  },
  revoked: {
    title: "This link was taken back",
    text: "The people who run the survey replaced or withdrew it. Ask them for a new one. Nothing you answered with it has been read.",
  },
  "not-open": {
    title: "This survey has not opened yet",
    text: "Your link is right; it is only too early. Try it again on the day that the invitation names.",
  },
  closed: {
    title: "This survey is closed",
    text: "It takes no more answers. An unfinished draft can be read by nobody and is not counted.",
  },
  answered: {
    title: "Your answers have been sent",
    text: "This link has been used, and your answers lie in the ballot box. They cannot be looked up or changed, not even by you: nothing joins them to this link.",
  },
};

/** Why nobody can answer here, in kind words. */
export function ShutDoorPage({ state, survey }: Readonly<{ state: State; survey: string | null }>) {
  const { title, text } = WORDS[state];
  return (
    <main id="main" className="page-narrow stack-loose">
      {survey ? <p className="kicker">{survey}</p> : null}
      <h1 className="page-title">{title}</h1>
      <p>{text}</p>
    </main>
  );
}
