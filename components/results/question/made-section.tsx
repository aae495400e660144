import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import { numbersMade } from "@/lib/findings/number-made";
import { pairNames, widestPair } from "@/lib/findings/pair-words";
import { plainText } from "@/lib/findings/rich-text";

type Props = Readonly<{ item: ItemResult; audiences: AnalysisResult["audiences"] }>;

/** Formula and counts of every number on the page, for the two audiences that are furthest apart. */
export function MadeSection({ item, audiences }: Props) {
  const pair = widestPair(item);
  if (!pair) return null;
  return (
    <details className="method question-made" id="made">
      <summary>How this number is made</summary>
      <p className="small secondary">
        A is {audiences.find(({ id }) => id === pair.a)?.many}, B is {audiences.find(({ id }) => id === pair.b)?.many}:{" "}
        {plainText(pairNames(pair, audiences))} are furthest apart on this question.
      </p>
      <dl className="definition-list">
        {numbersMade(item, pair).map(({ id, title, words, formula, filled, source }) => (
          <div key={id} className="made-row">
            <dt>{title}</dt>
            <dd>
              <p>{words}</p>
              <p className="made-formula">{formula}</p>
              <p className="made-formula">{filled}</p>
              <p className="caption">{source}</p>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
