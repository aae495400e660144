import type { AnalysisResult } from "@/lib/analysis/result";

/** How the numbers came to be, for whoever checks them. */
export function MethodNote({ result }: Readonly<{ result: AnalysisResult }>) {
  const { thresholds, survey } = result;
  const embedders = [...new Set(result.texts.map(({ embedder }) => embedder))].map(embedderWords);
  const words = Math.max(thresholds.numbers, thresholds.words);
  return (
    <details className="method" id="method">
      <summary>How these numbers are made</summary>
      <dl className="definition-list">
        <dt>Shared</dt>
        <dd>
          How much of the answers all visible audiences have in common, 0 to 100, corrected for what chance alone takes
          away in small groups. The band is a 95% interval.
        </dd>
        <dt>Gap</dt>
        <dd>
          The distance of two audiences’ answers as a share of the whole scale (earth mover’s distance); for choices and
          points the share that would have to move.
        </dd>
        <dt>Clear gap</dt>
        <dd>
          A permutation test of the two audiences passes at 5% after Benjamini–Hochberg over all items and pairs, and
          the gap is at least medium: Cliff’s delta .33 on scales, a gap of 15 in 100 elsewhere. “Possible”: at least
          medium, test not passed. “No evidence” is never proof of agreement.
        </dd>
        <dt>Random pairs</dt>
        <dd>Take one person of each audience at random: in how many of 100 such pairs the first answers higher.</dd>
        <dt>Hidden</dt>
        <dd>
          Numbers show from {thresholds.numbers} answers in an audience, words from {words}. “All” means the audiences
          you can see.
        </dd>
        {embedders.length > 0 ? (
          <>
            <dt>Themes</dt>
            <dd>Answers are cut into statements and grouped by meaning: {embedders.join("; ")}.</dd>
          </>
        ) : null}
        <dt>Check it</dt>
        <dd>
          Questionnaire {survey.edition}, method {result.method}, seed {result.seed}, snapshot{" "}
          <code className="snapshot-hash">{result.snapshotHash.slice(0, 12)}</code>. The same snapshot, method and seed
          give the same result.
        </dd>
      </dl>
    </details>
  );
}

function embedderWords(id: string): string {
  if (id === "people") return "as people have sorted them";
  if (id === "tfidf-lsa") return "by the words alone, without a language model";
  return `by the vectors of ${id}`;
}
