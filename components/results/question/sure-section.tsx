import { CertaintyMark } from "@/components/charts/certainty-mark";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import { pairNames, pairSentence } from "@/lib/findings/pair-words";
import { audiencesOf } from "../audiences";
import { RichWords } from "../rich-words";

type Props = Readonly<{ item: ItemResult; result: AnalysisResult }>;

/** Every two audiences: in words how sure a gap between them is. */
export function SureSection({ item, result }: Props) {
  const audiences = audiencesOf(result);
  return (
    <section className="question-part">
      <h2 className="subheading">How sure are we?</h2>
      {item.pairs.length === 0 ? (
        <p className="small secondary">No two audiences can be compared on this question.</p>
      ) : (
        <ul>
          {item.pairs.map((pair) => (
            <li key={`${pair.a} ${pair.b}`} className="pair-row">
              <p className="small">
                <RichWords text={pairNames(pair, result.audiences)} audiences={audiences} />
              </p>
              <p>
                <CertaintyMark certainty={pair.certainty} aligned={pair.aligned} />
              </p>
              <p className="small secondary">
                <RichWords text={pairSentence(item, pair, result.audiences)} audiences={audiences} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
