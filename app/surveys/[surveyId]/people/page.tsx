import type { Metadata } from "next";
import { AudienceColumns } from "@/components/people/audience-columns";
import { ClosingCard } from "@/components/people/closing-card";
import { coverageHeadline, dayOfFieldwork } from "@/components/people/coverage-headline";
import { OnlyHere } from "@/components/people/only-here";
import { OpenLink } from "@/components/people/open-link";
import { coverageSentence } from "@/components/studio/coverage-words";
import { datesInWords } from "@/components/studio/survey-dates";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { SampleBadge } from "@/components/ui/sample-badge";
import { StatusChip } from "@/components/ui/status-chip";
import { isOnlyHere, origin } from "@/lib/http/origin";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { dayOf } from "@/lib/services/context";
import { surveyOverview } from "@/lib/services/find-survey";
import { may } from "@/lib/services/permissions";
import { surveyLinks } from "@/lib/services/survey-links";
import { closeSurveyAction, reopenSurveyAction } from "../actions";
import { changeOpenLinkAction, closingDayAction, passcodeAction } from "./actions";
import { ImportSection } from "./import-section";
import { MailCard } from "./mail/mail-card";
import { PeopleSummary } from "./people-summary";
import { RefreshWhileVisible } from "./refresh-while-visible";
import "./people.css";

/** What the results page shows, by where the newest run stands. */
const RESULTS = {
  none: "See what happened",
  queued: "See progress",
  running: "See progress",
  failed: "See what happened",
  cancelled: "See what happened",
  done: "See the results",
} as const;

type Said = { added?: string; gone?: string; replaced?: string };
type Props = { params: Promise<{ surveyId: string }>; searchParams: Promise<Said> };

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const said = await searchParams;
  const context = await studioContext(`/surveys/${surveyId}/people`);
  const { survey, wave, coverage, run } = await orNotFound(surveyOverview(context, surveyId));
  const { status, source, instrument, minimumNumbers, minimumWords } = survey;
  const { audiences } = instrument;
  const canEdit = may(context.actor, "see people");
  const isOpen = status === "collecting";
  const base = await origin();
  const links = canEdit && isOpen ? await surveyLinks(context, surveyId) : [];
  const thresholds = { minimumNumbers, minimumWords };
  const today = dayOf(context.now());
  const day = isOpen ? dayOfFieldwork(wave, today) : null;
  return (
    <main id="main" className="page survey-page people-page">
      {isOpen ? <RefreshWhileVisible /> : null}
      <PageHeader
        finding
        kicker={
          <span className="row-tight">
            {survey.title}
            <StatusChip status={status === "closed" && run?.state === "done" ? "results-ready" : status} />
            {survey.isSample ? <SampleBadge /> : null}
          </span>
        }
        title={titleOf(status, coverage, audiences)}
        summary={
          isOpen ? (
            <>
              {day ? `${day} · ` : ""}counts move in steps of three, so nobody can be spotted by watching them · opening
              a link is never tracked
            </>
          ) : status === "draft" ? (
            "A draft: nobody can answer yet. People can be added before it opens."
          ) : (
            datesInWords({ ...survey, ...wave })
          )
        }
      >
        {status === "closed" ? (
          <ButtonLink href={`/surveys/${surveyId}/results`} variant="primary">
            {RESULTS[run?.state ?? "none"]}
          </ButtonLink>
        ) : canEdit && source === "links" ? (
          <a href="#import" className="button button-primary">
            <Icon name="plus" />
            Add people
          </a>
        ) : null}
      </PageHeader>
      {canEdit && source === "links" && status !== "closed" && isOnlyHere(base) ? <OnlyHere base={base} /> : null}
      {status === "draft" ? null : (
        <AudienceColumns
          coverage={coverage}
          audiences={audiences}
          thresholds={thresholds}
          below={(audience) => {
            if (!canEdit || !isOpen) return null;
            const link = links.find((one) => one.audience === audience.id);
            const of = { surveyId, audience: audience.id };
            return (
              <OpenLink
                audience={audience}
                url={link ? `${base}${link.path}` : null}
                isReplacement={said.replaced === audience.id}
                sheet={`/surveys/${surveyId}/people/sheet/${audience.id}`}
                hasPasscode={link?.hasPasscode ?? false}
                passcodeAction={passcodeAction.bind(null, of)}
                changeAction={(become) => changeOpenLinkAction.bind(null, { ...of, become })}
              />
            );
          }}
        />
      )}
      {canEdit && source === "links" ? (
        <div className="people-grid">
          <div className="stack people-main">
            {status === "closed" ? null : (
              <ImportSection context={context} surveyId={surveyId} audiences={audiences} said={said} />
            )}
            <PeopleSummary context={context} surveyId={surveyId} audiences={audiences} />
          </div>
          <div className="stack people-aside">
            {may(context.actor, "send mail") ? <MailCard context={context} surveyId={surveyId} /> : null}
            <ClosingCard
              status={status}
              closesOn={wave.closesOn}
              today={today}
              coverage={coverage}
              audiences={audiences}
              thresholds={thresholds}
              dayAction={closingDayAction.bind(null, surveyId)}
              closeAction={closeSurveyAction.bind(null, surveyId)}
              reopenAction={reopenSurveyAction.bind(null, surveyId)}
            />
          </div>
        </div>
      ) : null}
    </main>
  );
}

type Overview = Awaited<ReturnType<typeof surveyOverview>>;

function titleOf(
  status: Overview["survey"]["status"],
  coverage: Overview["coverage"],
  audiences: Overview["survey"]["instrument"]["audiences"],
): string {
  if (status === "draft") return "Nobody has been asked yet.";
  return status === "collecting" ? coverageHeadline(coverage, audiences) : coverageSentence(coverage, audiences);
}
