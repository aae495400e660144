import type { AnalysisResult } from "@/lib/analysis/result";
import { audiencesOf } from "../audiences";
import { MethodNote } from "../method-note";
import { RichWords } from "../rich-words";
import type { View } from "../view";
import { BeliefsSection } from "./beliefs-section";
import { CampsSection } from "./camps-section";
import { ChangesSection } from "./changes-section";
import { ChoicesSection } from "./choices-section";
import { MissingSection } from "./missing-section";
import { OrdersSection } from "./orders-section";
import { Terms } from "./terms";
import { WithinSection } from "./within-section";
import { WordsSection } from "./words-section";

/** How far the result can be trusted, and what lies behind it, for whoever checks it. Read from the result alone. */
export function ChecksHome({ result, view }: Readonly<{ result: AnalysisResult; view: View }>) {
  const audiences = audiencesOf(result);
  const props = { result, audiences, view };
  return (
    <>
      <header className="checks-hero">
        <h1 className="page-title">How far to trust this result</h1>
        {result.checks ? (
          <p className="lead results-sentence">
            <RichWords text={result.checks.sensitivity.sentence} audiences={audiences} />
          </p>
        ) : (
          <p className="lead results-sentence">
            This result was made by an earlier version, which did not check it. Run the analysis again to see its
            checks.
          </p>
        )}
      </header>
      <ChoicesSection {...props} />
      <WithinSection {...props} />
      <CampsSection {...props} />
      <WordsSection {...props} />
      <ChangesSection {...props} />
      <BeliefsSection {...props} />
      <OrdersSection {...props} />
      <MissingSection {...props} />
      <footer className="results-foot">
        <Terms />
        <MethodNote result={result} />
      </footer>
    </>
  );
}
