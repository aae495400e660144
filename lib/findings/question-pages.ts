import type { AnalysisResult } from "@/lib/analysis/result";
import type { Divergence } from "@/lib/analysis/result-findings";
import type { ItemResult } from "@/lib/analysis/result-items";
import type { TextResult } from "@/lib/analysis/result-texts";
import { bare } from "./rich-text";

/** One question as a reader meets it: today and should be together, guesses of every audience together, words with their themes. */
export type QuestionPage = {
  /** Its place in an address: "E8", "H2.stop", "A1". */
  readonly key: string;
  readonly title: string;
  readonly prompt: string;
  readonly construct: string;
  /** In the order of the questionnaire; none for a question in words. */
  readonly items: readonly ItemResult[];
  readonly text: TextResult | null;
  /** Where two audiences lie furthest apart; null: nobody is compared on it. */
  readonly divergence: Divergence | null;
};

type Source = Pick<AnalysisResult, "items" | "texts" | "divergences">;

/** Every question of a result: the widest divergence first, as on the results home, then those without, as they were asked. */
export function questionPages({ items, texts, divergences }: Source): QuestionPage[] {
  const rank = (ids: readonly string[]) => {
    const at = divergences.findIndex(({ itemId }) => ids.includes(itemId));
    return at < 0 ? divergences.length : at;
  };
  const pages = [
    ...grouped(items).map((own) => ({ ids: own.map(({ id }) => id), ...pageOfItems(own) })),
    ...texts.map((text) => ({ ids: [text.questionId], ...pageOfText(text) })),
  ];
  return pages
    .map(({ ids, ...page }) => ({ rank: rank(ids), page: { ...page, divergence: divergences[rank(ids)] ?? null } }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ page }) => page);
}

/** Statements of one question are judged one by one; today and should be, or guesses of several audiences, belong together. */
function grouped(items: readonly ItemResult[]): ItemResult[][] {
  const groups = new Map<string, ItemResult[]>();
  for (const item of items) {
    const key = JSON.stringify([item.questionId, item.label]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

function pageOfItems(items: readonly ItemResult[]): Omit<QuestionPage, "divergence"> {
  const main = mainOf(items);
  return {
    key: (items.length > 1 ? main?.questionId : main?.id) ?? "",
    title: bare(main?.label ?? ""),
    prompt: main?.prompt ?? "",
    construct: main?.construct ?? "",
    items,
    text: null,
  };
}

const pageOfText = (text: TextResult): Omit<QuestionPage, "divergence"> => ({
  key: text.questionId,
  title: bare(text.prompt),
  prompt: text.prompt,
  construct: "text",
  items: [],
  text,
});

/** What should be weighs more than what is. */
export const mainOf = (items: readonly ItemResult[]): ItemResult | undefined =>
  items.find(({ measure }) => measure === "should") ?? items[0];

/** By its key, or by the id of one of its items. */
export const findPage = (pages: readonly QuestionPage[], key: string): QuestionPage | undefined =>
  pages.find((page) => page.key === key || page.items.some(({ id }) => id === key));

/** The key of the page that shows an item or a question in words, without making every page. */
export function pageKey({ items }: Pick<Source, "items">, id: string): string {
  const item = items.find((one) => one.id === id);
  if (!item) return id;
  const isAlone = items.every((one) => one === item || one.questionId !== item.questionId || one.label !== item.label);
  return isAlone ? item.id : item.questionId;
}

/** Words for what a question belongs to. */
const CONSTRUCTS: Readonly<Record<string, string>> = {
  purpose: "Purpose",
  role: "Role",
  value: "Value",
  outcome: "Outputs or outcomes",
  effort: "Effort",
  worth: "Worth",
  customer: "Customers",
  success: "Success",
  statements: "Statements",
  perception: "Beliefs about each other",
  background: "Background",
  text: "In their own words",
  other: "Other questions",
};

export const constructName = (construct: string): string =>
  CONSTRUCTS[construct] ?? construct.charAt(0).toUpperCase() + construct.slice(1);

/** "1 of 36", for a reader who walks from one to the next. */
export const placeOf = (pages: readonly QuestionPage[], page: QuestionPage) => {
  const at = pages.indexOf(page);
  return { at: at + 1, of: pages.length, previous: pages[at - 1] ?? null, next: pages[at + 1] ?? null };
};

/** What was asked about, in the order of the questionnaire, with how many questions each. */
export function subjectsOf(result: Source): { construct: string; questions: number }[] {
  const pages = questionPages(result);
  const order = [...(result.texts.length > 0 ? ["text"] : []), ...result.items.map(({ construct }) => construct)];
  return [...new Set(order)].map((construct) => ({
    construct,
    questions: pages.filter((page) => page.construct === construct).length,
  }));
}
