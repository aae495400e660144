import type { OpinionGroups } from "@/lib/analysis/result-groups";
import type { RichText } from "@/lib/analysis/result-parts";
import { countOf, inWords, type Named, rich, strong } from "./rich-text";

type Outcome = OpinionGroups["outcome"];
type Found = Extract<Outcome, { status: "groups" }>;
type About = { readonly people: number; readonly audiences: readonly Named[]; readonly sure: boolean };

const WHY_NONE: Readonly<Record<Extract<Outcome, { status: "none" }>["reason"], (people: number) => string>> = {
  "too-few-people": (n) => `it takes 20 people with enough answers, and there ${n === 1 ? "is" : "are"} ${n}.`,
  "too-few-questions": () => "fewer than three questions can be laid side by side.",
  "not-apart": () => "people do not fall apart into camps.",
  "too-small": () => "only a handful of people stand apart from the others.",
  "not-stable": () => "with a few other people the groups would be others.",
};

/** "The real camps are the org chart: …", weakened where the evidence is weak; or why there are no groups. */
export function opinionSentence(outcome: Outcome, about: About): RichText {
  if (outcome.status === "none") return rich(strong("No stable groups: "), WHY_NONE[outcome.reason](about.people));
  // What is merely cut out of one cloud is no camp.
  const gap = outcome.separate ? "" : " There is no gap between them: they are parts of one cloud of opinions.";
  return rich(...verdict(outcome, about), gap);
}

function verdict(
  { across, groups, separate }: Found,
  { audiences, sure }: About,
): (string | RichText[number] | RichText)[] {
  const who = separate ? "The real camps" : "The groups of people who answer alike";
  const n = inWords(groups.length);
  switch (across.follow) {
    case null:
      return [
        strong(`People fall into ${n} groups who answer alike.`),
        across.because === null ? "" : ` How they lie across the audiences is not told: ${across.because}.`,
      ];
    case "follow":
      return [
        strong(`${who} ${sure ? "are" : "may be"} the org chart: `),
        "people answer as their own audience does.",
        mainGroups(across.table, audiences),
      ];
    case "partly":
      return [strong(`${who} follow the org chart only in part.`), mainGroups(across.table, audiences)];
    case "do-not-follow":
      return [
        strong(`${who} ${sure ? "are" : "may"} not ${sure ? "" : "be "}the org chart: `),
        `the ${n} groups cut across the audiences.`,
        mainGroups(across.table, audiences),
      ];
  }
}

/** " 9 of 11 executives are in group A, 10 of 12 PMO staff in group B." */
function mainGroups(table: Found["across"]["table"], audiences: readonly Named[]): RichText {
  if (!table) return [];
  const parts = audiences.flatMap((audience): RichText[] => {
    const own = table.filter((cell) => cell.audience === audience.id);
    const n = own.reduce((sum, { count }) => sum + count, 0);
    const [main] = own.toSorted((a, b) => b.count - a.count);
    return main && n > 0 ? [rich(countOf(main.count, n, audience), ` in group ${main.group}`)] : [];
  });
  const list = rich(...parts.flatMap((part, i) => [i === 0 ? "" : i === parts.length - 1 ? " and " : ", ", part]));
  return parts.length > 0 ? rich(" Largest part of each: ", list, ".") : [];
}
