import { AudienceCards } from "@/components/results/audience-cards";
import { audiencesOf } from "@/components/results/audiences";
import { CommonGround } from "@/components/results/common-ground";
import { DivergenceSection } from "@/components/results/divergence-section";
import { ContextLine, Headline } from "@/components/results/headline";
import { ItemTable } from "@/components/results/item-table";
import { OutcomeSection } from "@/components/results/outcome-section";
import { OwnWordsSection } from "@/components/results/own-words-section";
import { ResultsFoot } from "@/components/results/results-foot";
import { SharedSection } from "@/components/results/shared-section";
import type { View } from "@/components/results/view";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { ShareSection } from "@/lib/analysis/share-sections";

type Props = Readonly<{
  /** Its shared part alone. */
  result: AnalysisResult;
  sections: readonly ShareSection[];
  view: View;
}>;

/** The chosen parts of a result, read-only: nothing leads from here into the studio. */
export function SharedResult({ result, sections, view: asked }: Props) {
  const audiences = audiencesOf(result);
  const has = (section: ShareSection) => sections.includes(section);
  const view = has("quotes") ? asked : { ...asked, quotes: undefined };
  const props = { result, audiences, view };
  return (
    <>
      <div className="results-top">
        <ContextLine result={result} />
      </div>
      {has("headline") ? (
        <Headline result={result} audiences={audiences} />
      ) : (
        <div className="results-hero">
          <h1 className="display">{result.survey.title}</h1>
        </div>
      )}
      {has("audiences") ? <AudienceCards result={result} /> : null}
      {has("shared") ? <SharedSection {...props} /> : null}
      {has("words") ? <OwnWordsSection {...props} withQuotes={has("quotes")} /> : null}
      {has("outcomes") ? <OutcomeSection {...props} /> : null}
      <div className="results-columns">
        {has("divergences") ? <DivergenceSection {...props} toItems={has("items")} /> : null}
        {has("common-ground") ? <CommonGround result={result} audiences={audiences} /> : null}
      </div>
      {has("items") ? <ItemTable {...props} view={has("divergences") ? view : withItems(view)} /> : null}
      <ResultsFoot result={result} />
    </>
  );
}

/** The link that opens the table stands among the divergences; without them it is open. */
const withItems = (view: View): View => ({ ...view, tables: [...view.tables, "items"] });
