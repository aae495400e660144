import { seededRandom } from "@/lib/stats/random";
import type { SideWords } from "./result-words";
import type { QuotableSide } from "./suppression-words";
import type { TextOutcome } from "./texts";

/** Fewer than may stand on a side, so that nobody can be found by what is not quoted. */
const A_FEW = 3;

/** A few words of each side, of those that are quoted among the themes as well: what people have hidden or redacted stays so. */
export function sideWordsOf(
  sides: readonly QuotableSide[],
  texts: readonly TextOutcome[],
  secret: string,
): SideWords[] {
  return sides.flatMap(({ v, texts: written, ...about }): SideWords[] => {
    const outcome = texts.find(({ result }) => result.questionId === about.textId);
    const quotes = written
      .flatMap((text) => outcome?.quotable.get(v)?.get(text) ?? [])
      .map((quote) => ({ quote, weight: seededRandom(`${secret}/quote/${about.itemId}/${quote}`)() }))
      .sort((a, b) => a.weight - b.weight)
      .slice(0, A_FEW)
      .map(({ quote }) => quote);
    return quotes.length > 0 ? [{ ...about, quotes }] : [];
  });
}
