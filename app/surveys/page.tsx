import type { Metadata } from "next";
import Link from "next/link";
import { MeterHatch } from "@/components/studio/coverage-meter";
import { HomeFilter, HomePager } from "@/components/studio/home-filter";
import { StartFrom } from "@/components/studio/start-from";
import { SurveyCard } from "@/components/studio/survey-card";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { studioContext } from "@/lib/http/studio-context";
import { dayOf } from "@/lib/services/context";
import { may } from "@/lib/services/permissions";
import { homeViewInput, surveysHome } from "@/lib/services/surveys-home";
import { archiveAction, duplicateAction, rehearseAction, unarchiveAction } from "./home-actions";
import { HomeNotice } from "./home-notice";
import { startingPoints } from "./starting-points";
import "./home.css";

export const metadata: Metadata = { title: "Surveys" };

/** From so many surveys on one looks for one rather than at all. */
const MANY = 8;
const actions = { duplicate: duplicateAction, archive: archiveAction, unarchive: unarchiveAction };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SurveysPage({ searchParams }: Props) {
  const context = await studioContext("/surveys");
  const query = await searchParams;
  const view = homeViewInput.parse(query);
  const home = await surveysHome(context, view);
  const { rows, counts, deleted, found, page, pages } = home;
  const canEdit = may(context.actor, "change surveys");
  const canDelete = may(context.actor, "delete surveys");
  const total = counts.all + counts.archived;
  const isSought = view.q !== "" || view.show !== "all";
  return (
    <main id="main" className="page">
      <PageHeader title="Surveys">{canEdit ? <HomeButtons /> : null}</PageHeader>
      <HomeNotice context={context} query={query} />
      {total >= MANY || counts.archived > 0 || isSought ? (
        <HomeFilter view={view} counts={counts} canSearch={total >= MANY || view.q !== ""} />
      ) : null}
      {isSought ? (
        <p className="small muted home-found" role="status">
          {found === 0 ? "No survey fits." : `${found} ${found === 1 ? "survey" : "surveys"}`}
          {view.q ? (
            <>
              {" "}
              <Link href={view.show === "all" ? "/surveys" : `/surveys?show=${view.show}`}>Clear the search</Link>
            </>
          ) : null}
        </p>
      ) : null}
      {total === 0 ? <NobodyAsked canEdit={canEdit} /> : null}
      {counts.all === 0 && total > 0 && !isSought ? (
        <EmptyState title="Every survey is archived">
          <p>Look under Archived, or start another one.</p>
        </EmptyState>
      ) : null}
      <MeterHatch />
      <ul className="survey-list">
        {rows.map((row) => (
          <li key={row.survey.id}>
            <SurveyCard
              {...row}
              canEdit={canEdit}
              canDelete={canDelete}
              today={dayOf(context.now())}
              actions={actions}
            />
          </li>
        ))}
      </ul>
      <HomePager view={view} page={page} pages={pages} />
      {canEdit ? <StartFrom {...(await startingPoints(context))} rehearse={rehearseAction} /> : null}
      {canDelete && deleted > 0 ? (
        <p className="home-deleted">
          <Link href="/surveys/deleted">Recently deleted ({deleted})</Link>
        </p>
      ) : null}
    </main>
  );
}

function HomeButtons() {
  return (
    <>
      <ButtonLink href="/surveys/import">Import answers</ButtonLink>
      <ButtonLink href="/surveys/new/from-file">Import questions</ButtonLink>
      <ButtonLink href="/surveys/new" variant="primary">
        <Icon name="plus" /> New survey
      </ButtonLink>
    </>
  );
}

function NobodyAsked({ canEdit }: Readonly<{ canEdit: boolean }>) {
  return (
    <EmptyState title="Nobody has been asked yet">
      {canEdit ? (
        <p>
          Create a survey from the built-in questionnaire: you read the questions and get the links before anybody is
          asked. Or import answers that you already have from any form tool.
        </p>
      ) : (
        <p>Surveys stand here as soon as an owner or editor of your organization has created one.</p>
      )}
    </EmptyState>
  );
}
