import type { Metadata } from "next";
import { NewSurveyForm } from "@/components/studio/new-survey-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { studioContext } from "@/lib/http/studio-context";
import { mayEdit } from "@/lib/services/create-survey";
import { editions } from "@/lib/survey/editions";
import { minutesFor } from "@/lib/survey/resolve";
import { createSurveyAction } from "./actions";

export const metadata: Metadata = { title: "New survey" };

export default async function NewSurveyPage() {
  const { actor } = await studioContext("/surveys/new");
  const choices = editions.map(({ id, name, about, instrument }) => {
    const minutes = instrument.audiences.map((one) => `${one.name} ${minutesFor(instrument, one.id)} min`);
    return { id, name, about, minutes };
  });
  return (
    <main id="main" className="page-narrow">
      <PageHeader
        title="New survey"
        summary="Choose a questionnaire and give the survey a title that respondents will read. Nobody is asked before you open it."
      />
      {mayEdit(actor) ? (
        <NewSurveyForm action={createSurveyAction} editions={choices} />
      ) : (
        <Notice title="Your role may look at surveys, not create one. Ask an owner or editor." still />
      )}
    </main>
  );
}
