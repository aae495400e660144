import type { AnalysisResult } from "@/lib/analysis/result";
import { MethodNote } from "./method-note";

/** What a reader must know of every result, and how its numbers are made. */
export function ResultsFoot({ result }: Readonly<{ result: AnalysisResult }>) {
  const { isSample, edition } = result.survey;
  return (
    <footer className="results-foot">
      <p className="small muted">
        {isSample ? "Sample data, invented for illustration. " : ""}
        {edition === "custom" ? "" : "Items are grounded in published research and not yet psychometrically validated."}
      </p>
      <MethodNote result={result} />
    </footer>
  );
}
