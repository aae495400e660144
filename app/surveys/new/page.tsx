import type { Metadata } from "next";
import { NewSurveyForm } from "@/components/studio/new-survey-form";
import { PageHeader } from "@/components/ui/page-header";
import { studioContext } from "@/lib/http/studio-context";
import { editions } from "@/lib/survey/editions";
import { minutesFor } from "@/lib/survey/resolve";
import { createSurveyAction } from "./actions";

export const metadata: Metadata = { title: "New survey" };

export default async function NewSurveyPage() {
  await studioContext("/surveys/new");
  const choices = editions.map(({ id, name, about, instrument }) => {
    const minutes = instrument.audiences.map((one) => `${one.name} ${minutesFor(instrument, one.id)} min`).join(" · ");
    return { id, name, about, minutes };
  });
  return (
    <main id="main" className="page-narrow stack-loose">
      <PageHeader
        title="New survey"
        summary="Choose a questionnaire and give the survey a title that respondents will read."
      />
      <NewSurveyForm action={createSurveyAction} editions={choices} />
    </main>
  );
}
