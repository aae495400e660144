import { ButtonLink } from "@/components/ui/button-link";
import type { AnalysisResult } from "@/lib/analysis/result";
import { AudienceCards } from "./audience-cards";

type Props = Readonly<{ result: AnalysisResult; surveyId: string }>;

/** A result in which no audience may be shown: the analysis is done, and this is all there is to read. */
export function NothingShown({ result, surveyId }: Props) {
  const { numbers, words } = result.thresholds;
  return (
    <>
      <section className="results-hero">
        <div>
          <h1 className="display">No audience can be shown.</h1>
          <p className="lead results-sentence">
            Fewer than {numbers} people answered in each audience, so no number, theme or word of theirs is shown. The
            answers are kept and stay sealed.
          </p>
          <p className="secondary">
            What you can do: reopen the survey and remind those who have not answered. Numbers open at {numbers} answers
            in an audience, words at {Math.max(numbers, words)}; these limits can be raised, never lowered.
          </p>
          <div className="row nothing-shown-actions">
            <ButtonLink href={`/surveys/${surveyId}/people`} variant="primary">
              Go to people
            </ButtonLink>
          </div>
        </div>
      </section>
      <AudienceCards result={result} />
    </>
  );
}
