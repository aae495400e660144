import type { AnalysisResult } from "@/lib/analysis/result";
import { AudienceCards } from "./audience-cards";
import { audiencesOf } from "./audiences";
import { CommonGround } from "./common-ground";
import { DivergenceSection } from "./divergence-section";
import { FurtherReadings } from "./further-readings";
import { Headline } from "./headline";
import { ItemTable } from "./item-table";
import { MethodNote } from "./method-note";
import { OutcomeSection } from "./outcome-section";
import { OwnWordsSection } from "./own-words-section";
import { SharedSection } from "./shared-section";
import type { View } from "./view";

type Props = Readonly<{
  result: AnalysisResult;
  view: View;
  checksHref?: string;
  /** The themes editor, for whoever is signed in. */
  themesHref?: string;
}>;

/** The answer in ten seconds, then what carries it. Everything is read from the result alone. */
export function ResultsHome({ result, view, checksHref, themesHref }: Props) {
  const audiences = audiencesOf(result);
  const props = { result, audiences, view };
  return (
    <>
      <Headline result={result} audiences={audiences} checksHref={checksHref} />
      <AudienceCards result={result} />
      <SharedSection {...props} />
      <OwnWordsSection {...props} {...(themesHref && { themesHref })} />
      <OutcomeSection {...props} />
      <div className="results-columns">
        <DivergenceSection {...props} />
        <CommonGround result={result} audiences={audiences} />
      </div>
      <ItemTable {...props} />
      <FurtherReadings result={result} audiences={audiences} />
      <footer className="results-foot">
        <p className="small muted">
          {result.survey.isSample ? "Sample data, invented for illustration. " : ""}
          {result.survey.edition === "custom"
            ? ""
            : "Items are grounded in published research and not yet psychometrically validated."}
        </p>
        <MethodNote result={result} />
      </footer>
    </>
  );
}
