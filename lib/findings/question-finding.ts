import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { Twin } from "@/lib/analysis/result-findings";
import type { ItemResult, PairResult } from "@/lib/analysis/result-items";
import type { RichText } from "@/lib/analysis/result-parts";
import { named } from "./contrast-words";
import { guessFinding } from "./guess-finding";
import { higherVerb, isNothing, sidesOf, widestPair } from "./pair-words";
import { mainOf, type QuestionPage } from "./question-pages";
import { inWords, listed, lowerTitle, Many, many, quoted, rich } from "./rich-text";
import { textFinding } from "./text-finding";
import { movesOf, twinFinding } from "./twin-finding";
import { peopleOn, shownIn, upperSide } from "./upper-side";

type Source = Pick<AnalysisResult, "audiences" | "twins" | "misreadings" | "perceptions">;

/** The sentence of a question's page. It stands alone, and its verb weakens with the certainty. */
export function questionFinding(page: QuestionPage, result: Source): RichText {
  if (page.text) return textFinding(page.text, page.divergence, result.audiences);
  const main = mainOf(page.items);
  if (!main) return rich("Nobody’s answers can be shown.");
  const shown = shownAudiences(main, result.audiences);
  const few = tooFew(page.items, result.audiences);
  if (few) return few;
  if (main.construct === "perception") return guessFinding(page, result);
  const twin = result.twins.find(({ questionId }) => questionId === main.questionId);
  if (twin && tellsMoves(page, twin, widestPair(main))) return twinFinding(page, twin, result.audiences);
  const [only] = shown;
  if (shown.length === 1 && only)
    return rich("Only ", many(only), " can be shown here; there is nobody to compare them with.");
  return mainSentence(page, main, result.audiences);
}

/**
 * Where each audience wants the question to go says more than how far apart they are; but not where a move may not be told of the
 * two that are furthest apart, though the gap between them is known.
 */
function tellsMoves({ items }: QuestionPage, twin: Twin, widest: PairResult | undefined): boolean {
  const moves = movesOf(items, twin);
  if (moves.length === 0) return false;
  if (!widest || isNothing(widest)) return true;
  return moves.every(({ audience, q }) => q !== null || (audience !== widest.a && audience !== widest.b));
}

const shownAudiences = (item: ItemResult, audiences: readonly AudienceResult[]): AudienceResult[] =>
  audiences.filter(({ id }) => shownIn(item, id) !== null);

function tooFew(items: readonly ItemResult[], audiences: readonly AudienceResult[]): RichText | null {
  if (items.some((item) => shownAudiences(item, audiences).length > 0)) return null;
  const alike = items.flatMap(({ groups }) => groups).find((group) => group.status === "withheld" && group.alike);
  return alike
    ? rich("Every audience that can be shown answers nearly alike, and no more is told of it.")
    : rich("Hidden: too few people of every audience answered this.");
}

/** Who answers higher, or chooses something more often. */
function mainSentence(page: QuestionPage, item: ItemResult, audiences: readonly AudienceResult[]): RichText {
  const pair = widestPair(item);
  if (!pair) return rich(`Here is what each audience answered to ${quoted(page.title)}.`);
  if (item.pairs.every(({ aligned }) => aligned)) {
    const all =
      item.pairs.length === 1 ? "Both audiences" : `All ${inWords(shownAudiences(item, audiences).length)} audiences`;
    return rich(`${all} answer ${quoted(page.title)} alike.`);
  }
  const hasOption = pair.delta === null && (page.divergence?.certainty ?? "none") !== "none";
  if (isNothing(pair) && !hasOption)
    return rich(`No evidence of a gap on ${quoted(page.title)}; this is not proof of agreement.`);
  const sides = sidesOf(pair, audiences);
  if (sides) {
    const may = pair.certainty === "possible" ? "may " : "";
    const slightly = pair.certainty === "none" ? " by a little" : "";
    return rich(Many(sides.high), ` ${may}${standing(item, page)} than `, many(sides.low), `${slightly}.`);
  }
  return optionSentence(page, item, audiences);
}

function standing(item: ItemResult, { title }: QuestionPage): string {
  if (item.scale.type === "agree") return `agree more that ${quoted(title)}`;
  const isEffort = item.construct === "effort" && item.measure === "should";
  return isEffort ? `${higherVerb(item)} effort on ${lowerTitle(title)}` : higherVerb(item);
}

function optionSentence({ divergence, title }: QuestionPage, item: ItemResult, audiences: readonly AudienceResult[]) {
  if (!divergence || divergence.certainty === "none") {
    return rich(`The audiences differ on ${quoted(title)}, in no single answer that stands out.`);
  }
  const { a, b, certainty } = divergence;
  const may = certainty === "possible" ? "may " : "";
  const option = quoted(lowerTitle(/“(.+)”$/.exec(divergence.title)?.[1] ?? divergence.title));
  const verbs: Partial<Record<ItemResult["scale"]["type"], string>> = {
    points: `give more to ${option}`,
    ranking: `place ${option} higher`,
  };
  return rich(
    Many(named(audiences, a)),
    ` ${may}${verbs[item.scale.type] ?? `choose ${option} more often`} than `,
    many(named(audiences, b)),
    ".",
  );
}

/** "6 of 7 executives, 10 of 18 project managers and 3 of 9 PMO staff want “a lot” or “most”." Null where nothing is counted. */
export function countsSentence(item: ItemResult, audiences: readonly AudienceResult[]): RichText | null {
  const side = upperSide(item.scale);
  if (!side || item.construct === "perception" || item.construct === "background") return null;
  const counts = audiences.flatMap((audience) => {
    const group = shownIn(item, audience.id);
    if (!group) return [];
    const { one, many: several, id } = audience;
    const count = peopleOn(group, side);
    return [
      {
        count,
        n: group.n,
        part: { text: `${count} of ${group.n} ${group.n === 1 ? one : several}`, audience: id, strong: true },
      },
    ];
  });
  const [first] = counts;
  if (!first) return null;
  const isOne = counts.length === 1 && first.count === 1;
  return rich(listed(counts.map(({ part }) => part)), ` ${verbOf(item, side.words, isOne)}.`);
}

function verbOf(item: ItemResult, words: string, isOne: boolean): string {
  const s = isOne ? "s" : "";
  if (item.scale.type === "agree") return `agree${s}`;
  const verb = item.measure === "should" ? "want" : item.measure === "today" ? "see" : "answered";
  const tail = item.construct === "effort" && item.measure === "should" ? " effort here" : "";
  return `${verb}${verb === "answered" ? "" : s} ${words}${tail}`;
}
