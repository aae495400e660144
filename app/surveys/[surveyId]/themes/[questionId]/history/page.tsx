import type { Metadata } from "next";
import { HistoryList } from "@/components/themes/history-list";
import { NoThemes } from "@/components/themes/no-themes";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { readThemeHistory } from "@/lib/services/theme-history";
import { openThemes } from "../../open-themes";
import "../../ways.css";

export const metadata: Metadata = { title: "History of the themes" };

type Props = {
  params: Promise<{ surveyId: string; questionId: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

export default async function ThemesHistoryPage({ params, searchParams }: Props) {
  const where = await params;
  const base = `/surveys/${where.surveyId}/themes/${where.questionId}`;
  const context = await studioContext(`${base}/history`);
  const { survey, page, why } = await orNotFound(openThemes(context, where));
  if (!page) return <NoThemes title={survey.title} surveyId={where.surveyId} why={why} />;
  const asked = Number([(await searchParams).page ?? ""].flat()[0]);
  const number = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
  const history = await orNotFound(readThemeHistory(context, { ...where, page: number }));
  return (
    <main id="main" className="page-narrow">
      <PageHeader kicker="History of the themes" title={page.prompt}>
        <ButtonLink href={base}>Back to the themes</ButtonLink>
      </PageHeader>
      <HistoryList history={history} base={base} />
    </main>
  );
}
