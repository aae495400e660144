import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { SampleBadge } from "@/components/ui/sample-badge";
import { StatusChip } from "@/components/ui/status-chip";
import type { Instrument } from "@/lib/survey/instrument";
import { datesLine, isPastItsDay } from "./card-dates";
import {
  cardCount,
  cardSentence,
  type Finding,
  kindOfSurvey,
  laterRun,
  nextStep,
  type RunState,
  type Standing,
} from "./card-words";
import { CoverageLine } from "./coverage-meter";
import type { Coverage } from "./coverage-words";
import { type SurveyActions, SurveyMenu } from "./survey-menu";

type Props = Readonly<{
  survey: {
    id: string;
    title: string;
    status: "draft" | "collecting" | "closed";
    source: "links" | "import";
    isSample: boolean;
    minimumNumbers: number;
    minimumWords: number;
    archivedAt: Date | null;
    instrument: Instrument;
  };
  wave: { opensOn: string | null; closesOn: string | null; closedOn: string | null };
  coverage: readonly Coverage[];
  run: RunState | null;
  finding: Finding | null;
  /** Whether the reader may open and change it, or only look. */
  canEdit: boolean;
  canDelete: boolean;
  /** An ISO day. */
  today: string;
  actions: SurveyActions;
}>;

/** One survey: where it stands, who has answered, what was found, and the one next thing to do. */
export function SurveyCard({ survey, wave, coverage, run, finding, canEdit, canDelete, today, actions }: Props) {
  const { id, title, status, source, isSample, instrument, archivedAt } = survey;
  const dated = { status, source, isSample, ...wave };
  const standing: Standing = { status, run, finding, canEdit, pastItsDay: isPastItsDay(dated, today) };
  const next = nextStep(standing);
  const hasResult = status === "closed" && finding !== null;
  const remark = laterRun(standing);
  return (
    <article className="card card-padded survey-card" aria-labelledby={`survey-${id}`}>
      <div>
        <p className="kicker">{kindOfSurvey(instrument, source)}</p>
        <h2 className="heading" id={`survey-${id}`}>
          <Link className="survey-card-link" href={`/surveys/${id}`}>
            {title}
          </Link>
        </h2>
        <p className="small muted">{datesLine(dated, coverage, today)}</p>
      </div>
      {status === "draft" ? (
        <p className="small muted">Nobody has been asked yet</p>
      ) : (
        <CoverageList survey={survey} coverage={coverage} />
      )}
      <div className="survey-card-state">
        <div className="row-tight">
          <StatusChip status={hasResult ? "results-ready" : status} />
          {isSample ? <SampleBadge /> : null}
          {archivedAt ? <span className="tag">Archived</span> : null}
        </div>
        <p className="finding">{cardSentence(standing, { instrument, coverage })}</p>
        {remark ? <p className="small muted">{remark}</p> : null}
      </div>
      <div className="survey-card-actions">
        <ButtonLink
          href={`/surveys/${id}${next.path}`}
          aria-label={`${next.label}: ${title}`}
          {...(hasResult && { variant: "primary" as const })}
        >
          {next.label}
        </ButtonLink>
        <SurveyMenu
          survey={survey}
          canDuplicate={instrument.audiences.length > 1}
          canEdit={canEdit}
          canDelete={canDelete}
          actions={actions}
        />
      </div>
    </article>
  );
}

function CoverageList({ survey, coverage }: Pick<Props, "survey" | "coverage">) {
  return (
    <ul className="coverage-lines">
      {coverage.map((one) => {
        const audience = survey.instrument.audiences.find(({ id }) => id === one.audience);
        if (!audience) return null;
        const of = one.invited === null ? "" : ` of ${one.invited.toLocaleString("en-GB")}`;
        return (
          <CoverageLine
            key={one.audience}
            shape={audience.shape}
            name={audience.name}
            coverage={one}
            thresholds={survey}
            words={`${cardCount(one, survey.minimumNumbers)}${of}`}
          />
        );
      })}
    </ul>
  );
}
