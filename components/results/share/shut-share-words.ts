import { daysInWords } from "@/components/results/days-in-words";

export type ShutShareFacts = Readonly<{
  state: "unknown" | "removed" | "revoked" | "ended" | "no-result";
  kind: "share" | "respondents";
  from: { readonly organization: string; readonly office: string } | null;
  day: string | null;
}>;

/** Why a link to results shows nothing: what happened, and what to do. */
export function shutShareWords({ state, kind, from, day }: ShutShareFacts): {
  title: string;
  happened: string;
  next: string;
} {
  const asker = from ? `${from.office} at ${from.organization}` : "whoever gave you the link";
  const isLearned = kind === "respondents";
  switch (state) {
    case "unknown":
      return {
        title: "This link leads nowhere",
        happened: "No results here have this address. Part of it may be missing, or a character was mistyped.",
        next: "Go back to the message that it came in, copy the whole link, and open it again. If it still leads here, ask whoever gave it to you for a new one.",
      };
    case "removed":
      return {
        title: "These results are no longer here",
        happened: "The survey was deleted by the people who ran it.",
        next: "There is nothing to do on this page. Whoever gave you the link can tell you more.",
      };
    case "revoked":
      return {
        title: isLearned ? "This page was switched off" : "This link was taken back",
        happened: isLearned
          ? "The people who ran the survey show it no longer."
          : "It showed results once; the people who made it ended it, for everybody who has it.",
        next: `If you still need the results, ask ${asker}${isLearned ? "" : " for a new link"}.`,
      };
    case "ended":
      return {
        title: "This link has ended",
        happened: day ? `Its last day was ${daysInWords(day, day)}.` : "Its last day is over.",
        next: `The results are still there. Ask ${asker} to open the link for longer: its address stays the same.`,
      };
    case "no-result":
      return {
        title: "There is no result yet",
        happened: isLearned
          ? "The survey takes answers, or is still being evaluated. What was learned is shown after it has closed."
          : "Your link is right; it is only too early. The survey is not closed, or is still being evaluated.",
        next: "Keep the link and open it again later: it stays the same.",
      };
  }
}
