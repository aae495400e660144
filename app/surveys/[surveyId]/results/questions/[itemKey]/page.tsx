import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { QuestionHome } from "@/components/results/question/question-home";
import { questionHref } from "@/components/results/question/question-props";
import { viewOf } from "@/components/results/view";
import { findPage, questionPages } from "@/lib/findings/question-pages";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { findResult } from "@/lib/services/find-result";
import "../../headline.css";
import "../../results.css";
import "../../themes.css";
import "../../question.css";

type Props = {
  params: Promise<{ surveyId: string; itemKey: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read(params)).page.title };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { home, key, ...found } = await read(params);
  // One question has one address, whichever of its items was asked for.
  if (key !== found.page.key) permanentRedirect(questionHref(home, found.page.key));
  return (
    <main id="main" className="page">
      <QuestionHome {...found} home={home} view={viewOf(await searchParams)} />
    </main>
  );
}

async function read(params: Props["params"]) {
  const { surveyId, itemKey } = await params;
  const home = `/surveys/${surveyId}/results`;
  const key = decodeURIComponent(itemKey);
  const context = await studioContext(questionHref(home, key));
  const { result } = await orNotFound(findResult(context, surveyId));
  const pages = result ? questionPages(result) : [];
  const page = findPage(pages, key);
  if (!result || !page) notFound();
  return { result, pages, page, home, key };
}
