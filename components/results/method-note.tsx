import { Fragment } from "react";
import type { AnalysisResult } from "@/lib/analysis/result";
import { methodWords } from "@/lib/findings/method-words";

/** How the numbers came to be, for whoever checks them. */
export function MethodNote({ result }: Readonly<{ result: AnalysisResult }>) {
  return (
    <details className="method" id="method">
      <summary>How these numbers are made</summary>
      <dl className="definition-list">
        {methodWords(result).map(({ term, text }) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
