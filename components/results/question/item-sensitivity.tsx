import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import { itemCheckSentences } from "@/lib/findings/item-checks";
import { widestPair } from "@/lib/findings/pair-words";

/** Whether other choices would say something else, as far as it is about this question. */
export function ItemSensitivity({
  item,
  items,
  result,
}: Readonly<{ item: ItemResult; items: readonly ItemResult[]; result: AnalysisResult }>) {
  const sentences = itemCheckSentences(items, item, widestPair(item), result.checks);
  if (sentences.length === 0) return null;
  return (
    <section className="question-part">
      <h2 className="subheading">Would other choices say the same?</h2>
      <ul className="stack-tight">
        {sentences.map((sentence) => (
          <li key={sentence} className="small secondary">
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
