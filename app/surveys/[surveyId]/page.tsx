import { redirect } from "next/navigation";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { requireSurvey } from "@/lib/services/find-survey";

/** Where there is something to do, by where the survey stands. */
const STANDS = { draft: "questions", collecting: "people", closed: "results" } as const;

export default async function SurveyPage({ params }: { params: Promise<{ surveyId: string }> }) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}`);
  const { survey } = await orNotFound(requireSurvey(context, surveyId));
  redirect(`/surveys/${surveyId}/${STANDS[survey.status]}`);
}
