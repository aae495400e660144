import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import { redrawSentence, widestPair } from "@/lib/findings/pair-words";
import { audiencesOf } from "../audiences";
import { RichWords } from "../rich-words";
import { RedrawReplay } from "./redraw-replay";

/** Whether the gap would be there if other people like these had answered: sentence and squares, the replay only adds to them. */
export function RedrawSection({ item, result }: Readonly<{ item: ItemResult; result: AnalysisResult }>) {
  const pair = widestPair(item);
  const sentence = pair ? redrawSentence(item, pair, result.audiences) : null;
  if (!pair || !sentence || pair.redraws === null) return null;
  return (
    <section className="question-part">
      <h2 className="subheading">Would it survive other people answering?</h2>
      <p className="small secondary">
        <RichWords text={sentence} audiences={audiencesOf(result)} />
      </p>
      <RedrawReplay kept={pair.redraws} />
    </section>
  );
}
