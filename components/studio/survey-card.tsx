import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { SampleBadge } from "@/components/ui/sample-badge";
import { StatusChip } from "@/components/ui/status-chip";
import type { Audience } from "@/lib/survey/instrument";
import { CoverageLine } from "./coverage-meter";
import { type Coverage, countInWords, coverageSentence } from "./coverage-words";
import { datesInWords } from "./survey-dates";

type Props = Readonly<{
  survey: {
    id: string;
    title: string;
    status: "draft" | "collecting" | "closed";
    source: "links" | "import";
    isSample: boolean;
    minimumNumbers: number;
    minimumWords: number;
    instrument: { audiences: readonly Audience[] };
  };
  wave: { opensOn: string | null; closesOn: string | null; closedOn: string | null };
  coverage: readonly Coverage[];
  run: "queued" | "running" | "done" | "failed" | "cancelled" | null;
  /** Whether the reader may open and change it, or only look. */
  canEdit: boolean;
}>;

/** One survey: where it stands, who has answered, and the one next thing to do. */
export function SurveyCard({ survey, wave, coverage, run, canEdit }: Props) {
  const { id, title, status, isSample, instrument } = survey;
  const next = nextStep({ status, run, canEdit });
  return (
    <article className="card card-padded survey-card" aria-labelledby={`survey-${id}`}>
      <div className="stack-tight survey-card-title">
        <h2 className="heading" id={`survey-${id}`}>
          <Link href={`/surveys/${id}`}>{title}</Link>
        </h2>
        <p className="small muted">{datesInWords({ ...survey, ...wave })}</p>
      </div>
      {status === "draft" ? (
        <p className="small muted">Nobody has been asked yet.</p>
      ) : (
        <ul className="coverage-lines">
          {coverage.map((one) => {
            const audience = instrument.audiences.find((other) => other.id === one.audience);
            if (!audience) return null;
            const of = one.invited === null ? "" : ` of ${one.invited}`;
            return (
              <CoverageLine
                key={one.audience}
                shape={audience.shape}
                name={audience.name}
                coverage={one}
                thresholds={survey}
                words={`${countInWords(one, survey)}${of}`}
              />
            );
          })}
        </ul>
      )}
      <div className="stack-tight survey-card-state">
        <div className="row-tight">
          <StatusChip status={status === "closed" && run === "done" ? "results-ready" : status} />
          {isSample ? <SampleBadge /> : null}
        </div>
        <p className="finding">
          {sentence({ status, run, canEdit }, coverageSentence(coverage, instrument.audiences))}
        </p>
      </div>
      <ButtonLink
        className="survey-card-action"
        href={`/surveys/${id}${next.path}`}
        aria-label={`${next.label}: ${title}`}
        {...(run === "done" && status === "closed" && { variant: "primary" as const })}
      >
        {next.label}
      </ButtonLink>
    </article>
  );
}

type State = Readonly<{ status: "draft" | "collecting" | "closed"; run: Props["run"]; canEdit: boolean }>;

function nextStep({ status, run, canEdit }: State): { label: string; path: string } {
  if (status === "draft") return { label: canEdit ? "Prepare and open" : "See the questions", path: "" };
  if (status === "collecting") return { label: canEdit ? "Links and answers" : "See who has answered", path: "" };
  if (run === "done") return { label: "Open results", path: "/results" };
  const isUnderWay = run === "queued" || run === "running";
  return { label: isUnderWay ? "See progress" : "See what happened", path: "/results" };
}

function sentence({ status, run, canEdit }: State, covered: string): string {
  if (status === "draft") return canEdit ? "Read the questions, then open it." : "An owner or editor opens it.";
  if (status === "collecting" || run === "done") return covered;
  if (run === "failed") return "The analysis stopped before its end.";
  if (run === "cancelled") return "The analysis was cancelled.";
  return run === null ? "Not analysed yet." : "The answers are being analysed.";
}
