import type { AnalysisResult } from "@/lib/analysis/result";

export type RelatedQuotes = { readonly audience: string; readonly quotes: readonly string[] };

const EACH = 2;
/** Words that share their beginning are forms of one word; shorter ones say too little. */
const STEM = 5;

/** Quotes of the themes that hold words of a question's title. Who wrote them may have answered the question in any way. */
export function relatedQuotes(
  title: string,
  { audiences, texts }: Pick<AnalysisResult, "audiences" | "texts">,
): RelatedQuotes[] {
  const stems = stemsOf(title);
  return audiences.flatMap(({ id }): RelatedQuotes[] => {
    const quotes = texts
      .flatMap(({ themes }) => themes.flatMap(({ cells }) => cells))
      .filter(({ audience }) => audience === id)
      .flatMap((cell) => cell.quotes.map(({ text }) => ({ text, shared: sharedOf(text, stems) })))
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.shared - a.shared)
      .map(({ text }) => text);
    const few = [...new Set(quotes)].slice(0, EACH);
    return few.length > 0 ? [{ audience: id, quotes: few }] : [];
  });
}

/** Audiences of which no word of any question is quoted, with how many wrote at most. */
export function sealedAudiences({ audiences, texts }: Pick<AnalysisResult, "audiences" | "texts">) {
  return audiences.flatMap((audience) => {
    const cells = texts
      .flatMap(({ themes }) => themes.flatMap((theme) => theme.cells))
      .filter((cell) => cell.audience === audience.id);
    const n = Math.max(0, ...cells.map((cell) => cell.n ?? 0));
    return n > 0 && cells.every(({ quotes }) => quotes.length === 0) ? [{ audience, n }] : [];
  });
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length >= STEM)
      .map((word) => word.slice(0, STEM)),
  );

function sharedOf(text: string, stems: ReadonlySet<string>): number {
  const own = stemsOf(text);
  return [...stems].filter((stem) => own.has(stem)).length;
}
