import type { ReactNode } from "react";
import { CoverageMeter, MeterHatch } from "@/components/studio/coverage-meter";
import { type Coverage, countInWords, type Thresholds } from "@/components/studio/coverage-words";
import { AudienceName } from "@/components/ui/audience-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { capital, listed, plainText } from "@/lib/findings/rich-text";
import type { Audience } from "@/lib/survey/instrument";
import { daysInWords } from "./days-in-words";

type Survey = Readonly<{ status: "draft" | "collecting" | "closed"; audiences: readonly Audience[] }> & Thresholds;
type Props = Readonly<{
  surveyId: string;
  survey: Survey;
  /** Live counts, as far as they may be seen. */
  coverage: readonly Coverage[];
  opensOn: string | null;
  again: ReactNode;
  /** The form that shows the same with invented answers; null for whoever may only look. */
  sample: ReactNode;
}>;

/** What stands in place of a result that there is not yet: what is missing, and what to do. */
export function NoResultYet({ surveyId, survey, coverage, opensOn, again, sample }: Props) {
  if (survey.status === "closed") {
    return (
      <EmptyState title="Not analysed yet" actions={again}>
        <p>The survey is closed and its answers are kept. Nothing has been computed from them so far.</p>
      </EmptyState>
    );
  }
  const actions = (
    <>
      <ButtonLink href={`/surveys/${surveyId}/people`} variant="primary">
        Go to people
      </ButtonLink>
      {sample}
    </>
  );
  if (survey.status === "collecting" && coverage.some(({ numbers }) => numbers)) {
    return <Staged survey={survey} coverage={coverage} actions={actions} />;
  }
  return (
    <EmptyState title="Nothing to compare yet" actions={actions}>
      <p>
        Results come when the survey is closed and two audiences each have {survey.minimumNumbers} answers.{" "}
        {survey.status === "collecting"
          ? "It is collecting answers; no audience has enough yet."
          : opensOn
            ? `It opens on ${daysInWords(opensOn, opensOn)}.`
            : "Nobody has been asked so far."}
      </p>
    </EmptyState>
  );
}

/** Some audiences are large enough; the others keep their place. */
function Staged({ survey, coverage, actions }: Readonly<{ actions: ReactNode } & Pick<Props, "survey" | "coverage">>) {
  return (
    <section className="staged" aria-labelledby="staged">
      <MeterHatch />
      <h2 className="finding" id="staged">
        {stagedHeadline(coverage, survey.audiences)}
      </h2>
      <ul className="staged-audiences">
        {coverage.map((one) => {
          const audience = survey.audiences.find(({ id }) => id === one.audience);
          if (!audience) return null;
          return (
            <li key={one.audience}>
              <AudienceName shape={audience.shape} name={audience.name} muted={!one.numbers} />
              {one.numbers ? (
                <CoverageMeter shape={audience.shape} coverage={one} thresholds={survey} />
              ) : (
                <span className="hatched staged-hidden">
                  <span className="hatched-plate">hidden: fewer than {survey.minimumNumbers}</span>
                </span>
              )}
              <span className="small secondary">{wordsOf(one, survey)}</span>
            </li>
          );
        })}
      </ul>
      <p className="small muted">
        Counts move in steps of three. Results come when the survey is closed; until then nothing is computed.
      </p>
      <div className="row">{actions}</div>
    </section>
  );
}

function wordsOf(one: Coverage, thresholds: Thresholds): string {
  if (!one.numbers) return "";
  const count = `${countInWords(one, thresholds)}${one.invited === null ? "" : ` of ${one.invited}`}`;
  return one.words ? count : `${count}, words open at ${thresholds.minimumWords}`;
}

/** "Project managers can be shown. A comparison needs one more audience." */
export function stagedHeadline(coverage: readonly Coverage[], audiences: readonly Audience[]): string {
  const shown = coverage.filter(({ numbers }) => numbers);
  const names = plainText(
    listed(shown.flatMap(({ audience }) => audiences.find(({ id }) => id === audience)?.many ?? [])),
  );
  if (shown.length === 1) {
    const rest = coverage.length > 1 ? " A comparison needs one more audience." : "";
    return `${capital(names)} can be shown.${rest}`;
  }
  return `${capital(names)} can be compared once the survey is closed.`;
}
