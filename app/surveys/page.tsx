import type { Metadata } from "next";
import { MeterHatch } from "@/components/studio/coverage-meter";
import { SurveyCard } from "@/components/studio/survey-card";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { studioContext } from "@/lib/http/studio-context";
import { mayEdit } from "@/lib/services/create-survey";
import { listSurveys } from "@/lib/services/find-survey";

export const metadata: Metadata = { title: "Surveys" };

export default async function SurveysPage() {
  const context = await studioContext("/surveys");
  const surveys = await listSurveys(context);
  const canEdit = mayEdit(context.actor);
  const actions = (
    <>
      <ButtonLink href="/surveys/import">Import answers</ButtonLink>
      <ButtonLink href="/surveys/new" variant="primary">
        <Icon name="plus" /> New survey
      </ButtonLink>
    </>
  );
  return (
    <main id="main" className="page">
      <PageHeader title="Surveys">{canEdit && surveys.length > 0 ? actions : null}</PageHeader>
      {surveys.length === 0 ? (
        <EmptyState title="Nobody has been asked yet" actions={canEdit ? actions : null}>
          {canEdit ? (
            <p>
              Create a survey from the built-in questionnaire: you read the questions and get the links before anybody
              is asked. Or import answers that you already have from any form tool.
            </p>
          ) : (
            <p>Surveys stand here as soon as an owner or editor of your organization has created one.</p>
          )}
        </EmptyState>
      ) : (
        <div className="stack">
          <MeterHatch />
          {surveys.map((row) => (
            <SurveyCard key={row.survey.id} {...row} canEdit={canEdit} />
          ))}
        </div>
      )}
    </main>
  );
}
