import { Bob } from "@/components/ui/logo";
import { RespondHeader } from "./respond-header";

export type ShutState = "malformed" | "unknown" | "revoked" | "not-open" | "closed" | "answered" | "no-ticket";

type Words = { readonly title: string; readonly happened: string; readonly safe: string };

const WORDS: Record<Exclude<ShutState, "answered">, Words> = {
  malformed: {
    title: "This link is not complete",
    happened: "Part of the address is missing, as happens when a mail breaks a long line in two.",
    safe: "Copy the whole link from the invitation and open it again. If that does not help, ask whoever sent it for a new one.",
  },
  unknown: {
    title: "This link leads nowhere",
    happened: "No survey here has this link. It may have been mistyped, or the survey was removed.",
    safe: "Compare it with the invitation, or ask whoever sent it for a new one.",
  },
  revoked: {
    title: "This link was taken back",
    happened: "The people who run the survey replaced or withdrew it.",
    safe: "It no longer opens anything you began with it, for anybody. Ask them for a new link if you would still like to answer.",
  },
  "not-open": {
    title: "This survey has not opened yet",
    happened: "Your link is right; it is only too early.",
    safe: "Keep it and open it again on the day that the invitation names.",
  },
  closed: {
    title: "This survey is closed",
    happened: "It takes no more answers.",
    safe: "What was sent before the close is counted. The links no longer open unfinished drafts, and those are not counted.",
  },
  "no-ticket": {
    title: "Open your link again",
    happened:
      "This browser does not know which survey you are answering: it has kept no cookie of it, or it is another browser.",
    safe: "Open the link that you were given and press Start. What you saved before is still there.",
  },
};

const ANSWERED = {
  personal: {
    title: "Your answers have been sent",
    happened: "This link has been used, and the answers lie in the ballot box.",
    safe: "It cannot open or change them, for anybody, not even you. There is nothing more to do.",
  },
  open: {
    title: "This browser has sent its answers",
    happened: "They lie in the ballot box and cannot be opened or changed here, not even by you.",
    safe: "Somebody else of your group answers in a browser or on a device of their own; your group’s link stays open for them.",
  },
} as const;

type Props = Readonly<{
  state: ShutState;
  kind: "personal" | "open";
  survey: string | null;
  organization: string | null;
}>;

/** Why nobody can answer here: what happened, what is safe, what to do. */
export function ShutDoorPage({ state, kind, survey, organization }: Props) {
  const { title, happened, safe } = state === "answered" ? ANSWERED[kind] : WORDS[state];
  return (
    <>
      <RespondHeader />
      <main id="main" className="respond-message">
        <Bob />
        {survey ? <p className="kicker">{[survey, organization].filter(Boolean).join(" · ")}</p> : null}
        <h1 className="page-title">{title}</h1>
        <p className="respond-message-lead">{happened}</p>
        <p className="secondary">{safe}</p>
      </main>
    </>
  );
}
