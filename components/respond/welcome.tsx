import type { ReactNode } from "react";
import { AudienceName } from "@/components/ui/audience-mark";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { Audience } from "@/lib/survey/instrument";
import { Begun } from "./begun";
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
  /** So many have begun from this network that nobody else begins for a while. */
  mustWait?: boolean;
  /** Members have had this personal link in their hands: a draft also needs this browser, or its code. */
  needsCode?: boolean;
  /** For somebody who began on another device. */
  resume?: ReactNode;
  /** Contacts are deleted so many days after the close. */
  retentionDays?: number;
  /** Answers were begun by this link in a browser that is not this one. */
  begun: { readonly n: number; readonly of: number; readonly isAskedAgain: boolean } | null;
  /** This browser has begun to answer for another group: "project managers". */
  before: string | null;
  isSample: boolean;
  /** What was settled before the survey opened. */
  promise?: string;
  /** Where the button posts to. */
  startAt: string;
}>;

/** What this is, how long it takes, and what is stored: before anything is asked. */
export function Welcome(props: Props) {
  const { organization, title, audience, audiences, minutes, closesOn, minimum, kind, hasDraft, isSample } = props;
  const { begun, before, startAt, needsCode = false, resume = null, retentionDays = 30, promise } = props;
  const groups = audiences.map(({ many }) => many);
  return (
    <>
      <RespondHeader />
      <main id="main" className="welcome">
        <div>
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
              {kind === "open"
                ? "stop and return in this browser"
                : needsCode
                  ? "stop and return here, or elsewhere with a code"
                  : "stop, and return by your link"}
            </Fact>
            <Fact title="No right answers">“don’t know” is always there</Fact>
            {closesOn ? (
              <Fact title={`Closes ${dayInWords(closesOn)}`}>
                {kind === "personal"
                  ? "at 23:59 UTC; your link works until then, or until you send"
                  : "at 23:59 UTC; this link works until then"}
              </Fact>
            ) : (
              <Fact title="Skip what you like">one answer is enough to send</Fact>
            )}
          </ul>
          <p className="welcome-other small secondary">
            This link is for {audience.many}. Not one of them? Ask whoever {kind === "personal" ? "sent" : "gave"} it to
            you at {organization} for the right one, so that your answers are compared with those of your own group.
            {before
              ? ` In this browser you have begun to answer for another group, the ${before}: answer once only.`
              : ""}
          </p>
          {resume}
          {props.mustWait ? (
            <Notice tone="warning" title="Too many have begun from your network just now">
              Nothing is lost, and your link is as good as before. Wait 15 minutes, then press Start again; or begin
              from another network, such as that of your phone.
            </Notice>
          ) : null}
          <form method="post" action={startAt} className={begun ? "welcome-start welcome-start-asks" : "welcome-start"}>
            {begun ? <Begun {...begun} /> : null}
            <button type="submit" className="button button-primary button-large">
              {begun ? "Continue" : hasDraft ? "Continue where you stopped" : "Start"}
              <Icon name="arrow" />
            </button>
            <p className="small muted">
              {kind === "personal"
                ? "Opening this page or pressing Start does not use up your link. Only sending your answers does."
                : "Opening this page or pressing Start sends nothing. Only “Send my answers” at the end does."}
            </p>
            {needsCode ? (
              <p className="small muted">
                If answers were sent by this link before, those count, and nothing sent now changes them.
              </p>
            ) : null}
          </form>
        </div>
        <StoreCard
          kind={kind}
          needsCode={needsCode}
          one={audience.one}
          minimum={minimum}
          organization={organization}
          retentionDays={retentionDays}
          {...(promise && { promise })}
        />
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
