import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { QuestionHome } from "@/components/results/question/question-home";
import { questionHref } from "@/components/results/question/question-props";
import { SliceLine } from "@/components/results/slice-filter";
import { viewOf } from "@/components/results/view";
import { findPage, questionPages } from "@/lib/findings/question-pages";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { findResult } from "@/lib/services/find-result";
import "../../filter.css";
import "../../headline.css";
import "../../results.css";
import "../../themes.css";
import "../../question.css";

type Props = {
  params: Promise<{ surveyId: string; itemKey: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read(await params)).page.title };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const asked = viewOf(await searchParams);
  const { home, key, filter, ...found } = await read(await params, asked.only);
  // One question has one address, whichever of its items was asked for.
  if (key !== found.page.key) permanentRedirect(questionHref(home, found.page.key, asked));
  const view = { ...asked, only: filter.chosen?.key };
  return (
    <main id="main" className="page">
      <SliceLine filter={filter} view={view} />
      <QuestionHome {...found} home={home} view={view} />
    </main>
  );
}

async function read({ surveyId, itemKey }: Awaited<Props["params"]>, only?: string) {
  const home = `/surveys/${surveyId}/results`;
  const key = decodeURIComponent(itemKey);
  const context = await studioContext(questionHref(home, key, { only }));
  const { result, filter } = await orNotFound(findResult(context, surveyId, { only }));
  const pages = result ? questionPages(result) : [];
  const page = findPage(pages, key);
  if (!result || !page) notFound();
  return { result, filter, pages, page, home, key };
}
