import type { Metadata } from "next";
import { SurveyCard } from "@/components/studio/survey-card";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { studioContext } from "@/lib/http/studio-context";
import { listSurveys } from "@/lib/services/find-survey";

export const metadata: Metadata = { title: "Surveys" };

export default async function SurveysPage() {
  const surveys = await listSurveys(await studioContext("/surveys"));
  return (
    <main id="main" className="page stack-loose">
      <PageHeader title="Surveys">
        <ButtonLink href="/surveys/import">Import answers</ButtonLink>
        <ButtonLink href="/surveys/new" variant="primary">
          New survey
        </ButtonLink>
      </PageHeader>
      {surveys.length === 0 ? (
        <EmptyState title="No survey yet">Create one from the built-in questionnaire.</EmptyState>
      ) : (
        <div className="grid-3">
          {surveys.map(({ survey, coverage }) => (
            <SurveyCard
              key={survey.id}
              id={survey.id}
              title={survey.title}
              status={survey.status}
              isSample={survey.isSample}
              audiences={survey.instrument.audiences}
              coverage={coverage}
            />
          ))}
        </div>
      )}
    </main>
  );
}
