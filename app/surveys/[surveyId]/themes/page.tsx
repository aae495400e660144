import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoThemes } from "@/components/themes/no-themes";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { openThemes } from "./open-themes";

export const metadata: Metadata = { title: "Themes" };

/** The themes of the first question that was answered in own words. */
export default async function ThemesPage({ params }: { params: Promise<{ surveyId: string }> }) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/themes`);
  const { survey, page, why } = await orNotFound(openThemes(context, { surveyId }));
  if (page) redirect(`/surveys/${surveyId}/themes/${page.questionId}`);
  return <NoThemes title={survey.title} surveyId={surveyId} why={why} />;
}
