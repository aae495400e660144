import { mainItem, spotlight } from "@/lib/findings/spotlight";
import type { AnalysisResult } from "./result";
import type { TextResult } from "./result-texts";
import type { ShareSection } from "./share-sections";

type Sections = ReadonlySet<ShareSection>;

/**
 * A result with nothing in it but the chosen parts, for whoever has a link: what is not here, no page can show by mistake. Every
 * part is named, so what is added to results later stays away until somebody decides to share it.
 */
export function sharedPart(result: AnalysisResult, chosen: readonly ShareSection[]): AnalysisResult {
  const has: Sections = new Set(chosen);
  const { format, version, method, seed, snapshotHash, survey, thresholds } = result;
  return {
    ...{ format, version, method, seed, snapshotHash, survey, thresholds },
    ...audiencePart(result, has),
    headline: headlinePart(result, has),
    alignment: has.has("shared") ? result.alignment : { status: "unmeasured", reason: "not-asked" },
    shared: has.has("shared") ? result.shared : [],
    texts: has.has("words") ? result.texts.map((text) => textPart(text, has.has("quotes"))) : [],
    ...itemPart(result, has),
    commonGround: has.has("common-ground") ? result.commonGround : [],
    misreadings: has.has("common-ground") ? result.misreadings : [],
    readings: [],
  };
}

/** Every part needs to know who is compared; how many answered belongs to the cards alone. */
function audiencePart(
  { audiences, total }: AnalysisResult,
  has: Sections,
): Pick<AnalysisResult, "audiences" | "total"> {
  if (has.has("audiences")) return { audiences, total };
  const unnumbered = audiences.map((audience) => ({
    ...audience,
    invited: null,
    answered: null,
    hiddenBecause: audience.hiddenBecause === null ? null : "too few answers",
  }));
  return { audiences: unnumbered, total: { answered: null, invited: null } };
}

function headlinePart({ headline }: AnalysisResult, has: Sections): AnalysisResult["headline"] {
  const words = has.has("headline") ? headline : { title: "", sentence: [], agree: [], where: [], sure: [] };
  const { title, sentence, agree, where, sure } = words;
  return { title, sentence, agree, where, sure, cards: has.has("audiences") ? headline.cards : [] };
}

/** Without quotes there is nothing of anybody's own wording: keywords and telling words are pieces of it. */
function textPart(text: TextResult, withQuotes: boolean): TextResult {
  const { questionId, prompt, starter, embedder, clustered, note, nonAnswers, meet } = text;
  const themes = text.themes.map(({ id, label, labelSource, keywords, cells }) => ({
    ...{ id, label, labelSource },
    keywords: withQuotes ? keywords : [],
    cells: withQuotes ? cells : cells.map((cell) => ({ ...cell, quotes: [] })),
  }));
  return { questionId, prompt, starter, embedder, clustered, note, nonAnswers, themes, meet };
}

/** The figure of outcomes takes its question, and that question's distance, along when the rest of them is not shared. */
function itemPart(result: AnalysisResult, has: Sections): Pick<AnalysisResult, "items" | "divergences" | "twins"> {
  const shown = has.has("outcomes") ? spotlight(result) : undefined;
  const main = shown && mainItem(shown);
  const ids = [shown?.today, shown?.should, shown?.plain].map((item) => item?.id);
  return {
    items: has.has("items") ? result.items : result.items.filter(({ id }) => ids.includes(id)),
    divergences: has.has("divergences")
      ? result.divergences
      : result.divergences.filter(({ itemId }) => itemId === main?.id).slice(0, 1),
    twins: shown?.twin ? [shown.twin] : [],
  };
}
