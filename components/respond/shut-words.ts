import { dayInWords } from "./day-in-words";

export type ShutState =
  | "malformed"
  | "unknown"
  | "removed"
  | "revoked"
  | "not-open"
  | "closed"
  | "over"
  | "not-asked"
  | "answered"
  | "answered-by-other-link"
  | "no-ticket";

export type ShutFacts = Readonly<{
  state: ShutState;
  kind: "personal" | "open";
  organization: string | null;
  /** "project manager": the group that was answered for. */
  one?: string | undefined;
  /** The day on which it closed, or the last day to answer. */
  day?: string | null;
  /** What the address holds where the link's own characters should stand. */
  got?: string | undefined;
}>;

export type ShutWords = {
  readonly title: string;
  readonly happened: string;
  readonly safe: string;
  /** What to do, step by step. */
  readonly steps?: readonly string[];
};

/** As many characters as stand behind the last slash of every link. */
const WHOLE = 24;

/** Why nobody can answer here: what happened, what is safe, what to do and whom to ask. */
export function shutWords(facts: ShutFacts): ShutWords {
  const { state, kind, organization, one, day, got } = facts;
  const asker = `whoever ${kind === "personal" ? "sent" : "gave"} you the link${organization ? ` at ${organization}` : ""}`;
  const Asker = `W${asker.slice(1)}`;
  switch (state) {
    case "malformed":
      return {
        title: isTooLong(got) ? "This link is not as it was sent" : "This link is not complete",
        happened: isTooLong(got)
          ? `Something was added to its end. ${lengthOf(got)}`
          : `Mail programs break long links in two. ${lengthOf(got)}`,
        safe: `Nothing is lost: your link is still whole in the message. If it is broken there too, ask ${asker} for a new one.`,
        steps: [
          "Go back to the message that the link came in.",
          "Select the whole link, also where it goes on in the next line, and copy it.",
          "Paste it into the address bar of this browser, take out any space, and press Enter.",
        ],
      };
    case "unknown":
      return {
        title: "This link leads nowhere",
        happened: "It is complete, but no survey here has it. A character may have been mistyped, or it was withdrawn.",
        safe: `Copy it from the invitation instead of typing it. If it still leads here, ask ${asker} for a new one.`,
      };
    case "removed":
      return {
        title: "This survey is no longer here",
        happened: "It was deleted by the people who ran it.",
        safe: `There is nothing more to do. ${Asker} can tell you why, and whether another survey takes its place.`,
      };
    case "revoked":
      return {
        title: "This link was taken back",
        happened: `${organization ?? "The people who run the survey"} replaced or withdrew it.`,
        safe: `It no longer opens anything you began with it, for anybody. Look for a newer message, or ask ${asker} for a new link.`,
      };
    case "not-open":
      return {
        title: "This survey has not opened yet",
        happened: "Your link is right; it is only too early.",
        safe: `Keep it and open it again later: it stays the same. ${Asker} knows the day.`,
      };
    case "closed":
      return {
        title: "This survey is closed",
        happened: day ? `It was closed on ${dayInWords(day)} and takes no more answers.` : "It takes no more answers.",
        safe: `What was sent before is counted; drafts that were never sent are deleted and are not. If you still have something to say, tell ${asker}.`,
      };
    case "over":
      return {
        title: "The last day to answer is over",
        happened: `${day ? `It was ${dayInWords(day)}. ` : ""}The survey takes no more answers now.`,
        safe: `What was sent by then is counted. Ask ${asker} whether it will be open for longer: your link stays the same, and so does what you have begun.`,
      };
    case "not-asked":
      return {
        title: "This link’s group is not asked any more",
        happened: "The survey went on without the group that this link was made for.",
        safe: `Ask ${asker} for the link of the group that you belong to now.`,
      };
    case "no-ticket":
      return {
        title: "Open your link again",
        happened:
          "This browser does not know which survey you are answering: it has kept no cookie of it, or it is another browser.",
        safe: `Open the link that you were given and press Start. What you saved before is still there, and so is what this device kept for you without a connection. No link at hand? Ask ${asker}.`,
      };
    case "answered-by-other-link":
      return {
        title: `This browser has answered ${one ? `as ${articleOf(one)} ${one}` : "by another link"}`,
        happened: "Each person answers once, for one group, and these answers have been sent.",
        safe: `They cannot be opened or changed. If you are somebody else, open your link in a browser of your own. If that was the wrong group for you, tell ${asker}.`,
      };
    case "answered":
      return kind === "personal"
        ? {
            title: "Your answers have been sent",
            happened: "This link has been used, and the answers lie in the ballot box.",
            safe: `It cannot open or change them, for anybody, not even you. There is nothing more to do. If it was not you who sent them, tell ${asker}.`,
          }
        : {
            title: "This browser has sent its answers",
            happened: "They lie in the ballot box and cannot be opened or changed here, not even by you.",
            safe: "Somebody else of your group answers in a browser or on a device of their own; your group’s link stays open for them.",
          };
  }
}

function lengthOf(got: string | undefined): string {
  if (got === undefined) return "Part of the address is missing.";
  const n = got.length;
  if (n === WHOLE) return "This one holds a character that no link has.";
  return `A link here ends in ${WHOLE} letters, digits, hyphens or underscores; this one has ${n === 0 ? "none" : n}.`;
}

const isTooLong = (got: string | undefined): boolean => got !== undefined && got.length > WHOLE;

const articleOf = (noun: string) => (/^[aeiou]/i.test(noun) ? "an" : "a");
