import { AudienceName } from "@/components/ui/audience-mark";
import { Icon } from "@/components/ui/icon";
import type { Audience } from "@/lib/survey/instrument";
import { dayInWords } from "./day-in-words";
import { RespondHeader } from "./respond-header";
import { StoreCard } from "./store-card";

type Props = Readonly<{
  organization: string;
  title: string;
  audience: Audience;
  audiences: readonly Audience[];
  minutes: number;
  closesOn: string | null;
  minimum: { readonly numbers: number; readonly words: number };
  kind: "personal" | "open";
  hasDraft: boolean;
  isSample: boolean;
  /** Where the button posts to. */
  startAt: string;
}>;

/** What this is, how long it takes, and what is stored: before anything is asked. */
export function Welcome(props: Props) {
  const { organization, title, audience, audiences, minutes, closesOn, minimum, kind, hasDraft, isSample, startAt } =
    props;
  const groups = audiences.map(({ many }) => many);
  return (
    <>
      <RespondHeader />
      <main id="main" className="welcome">
        <div className="welcome-words">
          <p className="welcome-place">
            <AudienceName shape={audience.shape} name={audience.name} /> · {organization}
            {isSample ? " (sample data)" : ""}
          </p>
          <h1 className="welcome-title">{title}</h1>
          <p className="welcome-lead">
            {groups.length > 1
              ? `${COUNT[groups.length] ?? "Several"} groups are asked about the same things: ${listed(groups)}. `
              : ""}
            You are asked as one of the {audience.many}. The answers are compared group by group, then talked over
            together.
          </p>
          <ul className="welcome-facts">
            <Fact title={minutes === 1 ? "1 minute" : `${minutes} minutes`}>
              {kind === "personal" ? "stop and return on any device" : "stop and return in this browser"}
            </Fact>
            <Fact title="No right answers">“don’t know” is always there</Fact>
            {closesOn ? (
              <Fact title={`Closes ${dayInWords(closesOn)}`}>your link works until then</Fact>
            ) : (
              <Fact title="Skip what you like">one answer is enough to send</Fact>
            )}
          </ul>
          <form method="post" action={startAt} className="welcome-start">
            <button type="submit" className="button button-primary button-large">
              {hasDraft ? "Continue where you stopped" : "Start"}
              <Icon name="arrow" />
            </button>
            <p className="small muted">
              {kind === "personal"
                ? "Opening this page or pressing Start does not use up your link. Only sending your answers does."
                : "Opening this page or pressing Start sends nothing. Only “Send my answers” at the end does."}
            </p>
          </form>
        </div>
        <StoreCard kind={kind} one={audience.one} minimum={minimum} organization={organization} />
      </main>
    </>
  );
}

const COUNT: Readonly<Record<number, string>> = { 2: "Two", 3: "Three", 4: "Four", 5: "Five", 6: "Six" };

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

function Fact({ title, children }: Readonly<{ title: string; children: string }>) {
  return (
    <li>
      <strong className="label">{title}</strong>
      <span className="small muted">{children}</span>
    </li>
  );
}
