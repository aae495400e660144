import type { Contrast } from "@/lib/analysis/contrasts";
import type { AnalysisResult, SharedStrip } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";
import type { TextResult, ThemeResult } from "@/lib/analysis/result-texts";
import type { VisiblePanel } from "@/lib/analysis/suppression";
import { answerOf } from "./answer-box";
import { aloneSentence, contrastShort } from "./contrast-words";
import { bare, capital, countOf, inWords, lowerFirst, plural, quoted, rich } from "./rich-text";

export type Findings = {
  readonly panel: VisiblePanel;
  readonly texts: readonly TextResult[];
  /** Clearest and widest first. */
  readonly contrasts: readonly Contrast[];
  readonly shared: readonly SharedStrip[];
  readonly alignment: AnalysisResult["alignment"];
};
type Headline = AnalysisResult["headline"];
type Card = Headline["cards"][number];

/** Themes below this share of an audience are nobody's purpose. */
const LEAST_SHARE = 0.2;
/** From this share a theme is what an audience says, not just what it says most. */
const ONE = 0.5;

/** What the survey says, in words: one sentence, three answers, one card for each audience. */
export function headlineOf(findings: Findings): Headline {
  const { panel, contrasts } = findings;
  const text = purposeText(findings.texts);
  const cards = panel.audiences.map((audience): Card => cardOf(audience, text));
  return {
    title: titleOf(findings, text, cards),
    sentence: sentenceOf(findings, text, cards),
    ...answerOf({ ...findings, compared: contrasts.length }),
    cards,
  };
}

/** The question that asks for the purpose, else the first in words that was sorted into themes. */
const purposeText = (texts: readonly TextResult[]): TextResult | undefined =>
  texts.find((text) => text.clustered && isWhy(text)) ?? texts.find((text) => text.clustered);

const isWhy = ({ prompt }: TextResult) => /^why\b.*\bexists?\b/i.test(prompt);

const isTheme = ({ id }: ThemeResult) => id !== "other" && id !== "none" && id !== "all";

function cardOf(audience: VisiblePanel["audiences"][number], text: TextResult | undefined): Card {
  const empty = { audience: audience.id, label: null, count: null, n: null };
  if (audience.hiddenBecause !== null) return { ...empty, sentence: capital(audience.hiddenBecause) };
  if (!text) return { ...empty, sentence: `${plural(audience.answered ?? 0, audience.one, audience.many)} answered` };
  const cells = text.themes.filter(isTheme).flatMap((theme) => {
    const cell = theme.cells.find((one) => one.audience === audience.id);
    return cell && cell.count !== null && cell.n !== null ? [{ label: theme.label, count: cell.count, n: cell.n }] : [];
  });
  const most = Math.max(0, ...cells.map(({ count }) => count));
  const top = cells.filter(({ count }) => count === most);
  const [first] = top;
  if (!first) return { ...empty, sentence: `Too few ${audience.many} wrote to show themes` };
  if (top.length > 1 || first.count / first.n < LEAST_SHARE) {
    return { ...empty, n: first.n, sentence: `No single theme stands out among ${plural(first.n, "answer")}` };
  }
  const sentence = `${countOf(first.count, first.n, audience).text} wrote about this`;
  return { audience: audience.id, ...first, sentence };
}

function titleOf({ panel, contrasts, alignment }: Findings, text: TextResult | undefined, cards: readonly Card[]) {
  const { visible } = panel;
  if (visible.length === 0) return "Too few answers to show.";
  const named = cards.flatMap(({ label }) => label ?? []);
  const [widest] = contrasts;
  if (text && isWhy(text) && visible.length > 1 && named.length === visible.length) {
    const different = new Set(named).size;
    const about = contrasts.find(({ itemId, subject }) => itemId === text.questionId && subject !== null);
    const who = capital(inWords(visible.length));
    if (different === 1 && isEverybodys(text, named[0] ?? "", ONE)) return `${who} audiences, one purpose.`;
    if (different > 1 && about && about.certainty !== "none") {
      const isSure = about.certainty === "clear" || cards.every((card) => isItsOwn(card, text));
      return `${who} audiences, ${isSure ? "" : "perhaps "}${inWords(different)} purposes.`;
    }
  }
  if (visible.length === 1) {
    return named[0] ? `${capital(bare(named[0]))}.` : "One audience can be shown.";
  }
  if (!widest) return "Nothing that two audiences answered can be compared.";
  if (widest.certainty === "clear") return `Widest apart: ${contrastShort(widest)}.`;
  if (widest.certainty === "possible") return "Possible gaps, none of them clear.";
  if (contrasts.every(({ aligned }) => aligned)) return "The audiences answer alike.";
  const isMeasured = alignment.status === "measured" || alignment.reason === "not-asked";
  return isMeasured ? "No gap stands out." : "Too few answers to compare.";
}

/** True where at least this share of every audience that is shown names the theme. */
function isEverybodys(text: TextResult, label: string, share: number): boolean {
  const theme = text.themes.find((one) => isTheme(one) && one.label === label);
  const cells = theme?.cells.filter(({ count }) => count !== null) ?? [];
  return cells.length > 0 && cells.every(({ count, n }) => (count ?? 0) >= share * (n ?? 0));
}

/** Most of this audience name the theme, and of every other audience fewer than half: said of these people, not inferred. */
function isItsOwn({ audience, label, count, n }: Card, text: TextResult): boolean {
  if (label === null) return true;
  const theme = text.themes.find((one) => isTheme(one) && one.label === label);
  const others = theme?.cells.filter((cell) => cell.audience !== audience && cell.count !== null) ?? [];
  return (count ?? 0) > ONE * (n ?? 0) && others.every((cell) => (cell.count ?? 0) < ONE * (cell.n ?? 0));
}

function sentenceOf({ panel, contrasts }: Findings, text: TextResult | undefined, cards: readonly Card[]): RichText {
  const said = cards.flatMap(({ audience, label, count, n }) => {
    const who = panel.audiences.find(({ id }) => id === audience);
    return who && label !== null && count !== null && n !== null ? [{ who, label, count, n }] : [];
  });
  if (text && said.length > 0) {
    const asked = isWhy(text) ? "Asked why the PMO exists, " : `Asked ${quoted(text.prompt)}, `;
    const parts = said.map(({ who, label, count, n }, i) =>
      rich(countOf(count, n, who), i === 0 ? " wrote about " : " about ", lowerFirst(bare(label))),
    );
    return rich(asked, ...joinRich(parts), ".");
  }
  const [widest] = contrasts;
  if (widest && (widest.certainty !== "none" || widest.isSmall)) return aloneSentence(widest, panel.audiences);
  if (panel.visible.length === 0) {
    return rich(`Numbers are shown from ${panel.thresholds.numbers} answers an audience; none has as many yet.`);
  }
  if (panel.visible.length === 1) return rich("There is nothing to compare it with.");
  if (widest) return rich("No evidence of a gap; this is not proof of agreement.");
  return rich(
    panel.items.some(({ scale, shown }) => scale.type === "text" && shown.length > 1)
      ? "There are too few answers in words to sort into themes; they are listed as they are."
      : `A comparison needs ${panel.thresholds.numbers} answers to a question from each of two audiences.`,
  );
}

/** "a, b, and c" of rich texts. */
function joinRich(parts: readonly RichText[]): RichText[] {
  return parts.map((part, i) => {
    if (i === 0) return part;
    return rich(i === parts.length - 1 ? (parts.length > 2 ? ", and " : " and ") : ", ", part);
  });
}
