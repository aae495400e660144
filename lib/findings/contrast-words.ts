import type { Contrast } from "@/lib/analysis/contrasts";
import type { RichText } from "@/lib/analysis/result-parts";
import { bare, countOf, lowerFirst, lowerTitle, Many, many, type Named, type Part, quoted, rich } from "./rich-text";

export type Audiences = readonly Named[];

/** Below this many answers a missing gap may only be missing answers. */
const ENOUGH = 20;

/** The finding in one sentence. The verb weakens with the certainty; where nothing was found it says how little that means. */
export function contrastSentence(contrast: Contrast, audiences: Audiences, option = optionWord(contrast)): RichText {
  const { certainty, high, low } = contrast;
  const [above, below] = [named(audiences, high), named(audiences, low)];
  if (contrast.aligned)
    return rich("Answers lie less than a tenth of the scale apart, and there are enough of them to say so.");
  if (certainty === "none" && !contrast.isSmall) {
    return rich(
      contrast.fewest < ENOUGH
        ? "No evidence of a gap; with so few answers that is no proof of agreement."
        : "No evidence of a gap; this is not proof of agreement.",
    );
  }
  const small = certainty === "none";
  const may = certainty === "possible";
  if (isCounted(contrast)) {
    const verb = `${may ? "may " : ""}${contrast.item.scale.type === "text" ? "name" : "choose"} ${option} more often: `;
    const who = small ? rich(SMALL, many(above)) : Many(above);
    return rich(who, ` ${verb}`, countsOf(contrast, above), ", against ", countsOf(contrast, below), ".");
  }
  const pairs = Math.round(50 * (1 + contrast.delta));
  const [verb, than] = verbOf(contrast);
  return rich(
    `${small ? `${SMALL}in` : "In"} ${pairs} of 100 random pairs, `,
    many(above),
    ` ${may ? "may " : ""}${verb} ${than} `,
    many(below),
    ".",
  );
}

/** The three words for certainty speak of gaps; what is sure but slight is told as it is. */
const SMALL = "A small difference rather than a gap: ";

/** A verb in the plural and its comparing word: "want more", "than". */
export function verbOf({ item, subject }: Pick<Contrast, "item" | "subject">): [verb: string, than: string] {
  const { scale, question, measure } = item;
  if (scale.type === "points") return ["give more points", "than"];
  if (scale.type === "ranking" && subject) return ["place it higher", "than"];
  if (scale.type === "agree") return ["agree more", "than"];
  if (question.kind === "effort-twin") return [measure === "should" ? "want more" : "see more", "than"];
  if (question.kind === "ladder-twin")
    return [measure === "should" ? "want it to reach further" : "see it reach further", "than"];
  if (question.kind === "twin-scale")
    return [`${measure === "today" ? "see it" : "sit"} nearer ${quoted(highEnd(item))}`, "than"];
  if (question.construct === "worth") return ["rate it", "above"];
  return [`answer nearer ${quoted(highEnd(item))}`, "than"];
}

const highEnd = ({ scale }: Contrast["item"]): string => (scale.type === "ordinal" ? scale.hiLabel : "");

/** Options that are picked or named are told in counts; degrees are told in pairs. */
export const isCounted = ({ spots }: Contrast): boolean => spots.some(({ count }) => count !== null);

function countsOf({ spots }: Contrast, audience: Named): Part {
  const spot = spots.find((one) => one.audience === audience.id);
  return countOf(spot?.count ?? 0, spot?.n ?? 0, audience);
}

/** "What the PMO watches: dates or reasons", "Legal and audit duties", "Clearing obstacles as the purpose". */
export function contrastTitle({ item, subject }: Contrast): string {
  if (!subject) return bare(item.label);
  if (item.scale.type === "text" && isPurpose(item)) return `${subject.label} as the purpose`;
  const label = bare(subject.label);
  return needsQuestion({ item, subject }) ? `${unasked(item.label)}: ${quoted(label)}` : label;
}

/** "Yes" or "My time" says nothing without its question. */
const needsQuestion = ({ item, subject }: Pick<Contrast, "item" | "subject">): boolean =>
  (item.scale.type === "choice" || item.scale.type === "multi") && bare(subject?.label ?? "").split(/\s+/).length <= 2;

/** What is chosen or named, in a row whose title already says it. */
const optionWord = (contrast: Pick<Contrast, "item" | "subject">): string =>
  contrast.subject && needsQuestion(contrast) ? quoted(contrast.subject.label) : "it";

/** The same for a sentence that stands alone. */
export const aloneSentence = (contrast: Contrast, audiences: Audiences): RichText =>
  contrastSentence(contrast, audiences, contrast.subject ? quoted(lowerTitle(contrast.subject.label)) : "it");

const unasked = (label: string): string => bare(label).replace(/\?$/, "");

/** What the title is about: "should be", "effort, should be", "value points", "own words". */
export function contrastAbout({ item, subject }: Contrast): string {
  const { construct } = item.question;
  const label = lowerTitle(unasked(item.label));
  const when = item.measure === "plain" ? "" : item.measure === "should" ? "should be" : "today";
  if (item.scale.type === "text") return isPurpose(item) ? "own words" : `own words, ${label}`;
  if (subject && !needsQuestion({ item, subject })) return when ? `${label}, ${when}` : label;
  if (item.scale.type === "agree") return "statement";
  if (construct === "worth" && !when) return "today";
  if (construct === "effort") return when ? `effort, ${when}` : "effort";
  return when || (construct === "other" ? "answers" : construct);
}

/** A few words for a list: "dates or reasons", "worth", "legal and audit duties", "who should judge success". */
export function contrastShort(contrast: Contrast): string {
  const { item, subject } = contrast;
  const { question, scale } = item;
  // A theme or a driver speaks for itself; one of many answers to choose from says little without its question.
  if (subject && (scale.type === "text" || scale.type === "points")) return lowerFirst(bare(subject.label));
  if (question.kind === "twin-scale" && question.leftShort && question.rightShort) {
    return `${question.leftShort} or ${question.rightShort}`;
  }
  if (question.construct === "worth") return "worth";
  return scale.type === "agree" ? quoted(item.label) : lowerTitle(unasked(item.label));
}

/** The question that asks for the purpose in people's own words. */
export const isPurpose = ({ question }: Pick<Contrast["item"], "question">): boolean =>
  question.kind === "long-text" && (question.id === "A1" || /^why\b/i.test(question.prompt));

export function named(audiences: Audiences, id: string): Named {
  return audiences.find((audience) => audience.id === id) ?? { id, name: id, one: id, many: id };
}
