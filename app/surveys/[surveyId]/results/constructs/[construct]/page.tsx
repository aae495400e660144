import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConstructHome } from "@/components/results/question/construct-home";
import { constructHref } from "@/components/results/question/question-props";
import { viewOf } from "@/components/results/view";
import { constructName, questionPages } from "@/lib/findings/question-pages";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { findResult } from "@/lib/services/find-result";
import "../../headline.css";
import "../../results.css";
import "../../question.css";

type Props = {
  params: Promise<{ surveyId: string; construct: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: constructName((await read(params)).construct) };
}

export default async function ConstructPage({ params, searchParams }: Props) {
  const found = await read(params);
  return (
    <main id="main" className="page">
      <ConstructHome {...found} view={viewOf(await searchParams)} />
    </main>
  );
}

async function read(params: Props["params"]) {
  const { surveyId, construct } = await params;
  const home = `/surveys/${surveyId}/results`;
  const context = await studioContext(constructHref(home, construct));
  const { result } = await orNotFound(findResult(context, surveyId));
  const pages = result ? questionPages(result) : [];
  if (!result || !pages.some((page) => page.construct === construct)) notFound();
  return { result, pages, construct, home };
}
