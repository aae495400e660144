import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConstructHome } from "@/components/results/question/construct-home";
import { constructHref } from "@/components/results/question/question-props";
import { SliceLine } from "@/components/results/slice-filter";
import { viewOf } from "@/components/results/view";
import { constructName, questionPages } from "@/lib/findings/question-pages";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { findResult } from "@/lib/services/find-result";
import "../../filter.css";
import "../../headline.css";
import "../../results.css";
import "../../question.css";

type Props = {
  params: Promise<{ surveyId: string; construct: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: constructName((await read(await params)).construct) };
}

export default async function ConstructPage({ params, searchParams }: Props) {
  const asked = viewOf(await searchParams);
  const { filter, ...found } = await read(await params, asked.only);
  const view = { ...asked, only: filter.chosen?.key };
  return (
    <main id="main" className="page">
      <SliceLine filter={filter} view={view} />
      <ConstructHome {...found} view={view} />
    </main>
  );
}

async function read({ surveyId, construct }: Awaited<Props["params"]>, only?: string) {
  const home = `/surveys/${surveyId}/results`;
  const context = await studioContext(constructHref(home, construct, { only }));
  const { result, filter } = await orNotFound(findResult(context, surveyId, { only }));
  const pages = result ? questionPages(result) : [];
  if (!result || !pages.some((page) => page.construct === construct)) notFound();
  return { result, filter, pages, construct, home };
}
