import type { AnalysisResult } from "@/lib/analysis/result";
import { AudienceCards } from "./audience-cards";
import { audiencesOf } from "./audiences";
import { CommonGround } from "./common-ground";
import { DivergenceSection } from "./divergence-section";
import { FurtherReadings } from "./further-readings";
import { Headline } from "./headline";
import { ItemTable } from "./item-table";
import { OutcomeSection } from "./outcome-section";
import { OwnWordsSection } from "./own-words-section";
import { ResultsFoot } from "./results-foot";
import { SharedSection } from "./shared-section";
import type { View } from "./view";

type Props = Readonly<{
  result: AnalysisResult;
  view: View;
  checksHref?: string;
  /** Address of the results, where each question has its page. */
  home?: string;
  /** Where this reader may change the themes. */
  themesHref?: string | null;
}>;

/** The answer in ten seconds, then what carries it. Everything is read from the result alone. */
export function ResultsHome({ result, view, checksHref, home, themesHref = null }: Props) {
  const audiences = audiencesOf(result);
  const props = { result, audiences, view, home };
  return (
    <>
      <Headline result={result} audiences={audiences} checksHref={checksHref} />
      <AudienceCards result={result} />
      <SharedSection {...props} />
      <OwnWordsSection {...props} themesHref={themesHref} />
      <OutcomeSection {...props} />
      <div className="results-columns">
        <DivergenceSection {...props} />
        <CommonGround result={result} audiences={audiences} />
      </div>
      <ItemTable {...props} />
      <FurtherReadings {...props} />
      <ResultsFoot result={result} />
    </>
  );
}
