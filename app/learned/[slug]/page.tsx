import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { learnedAt, shareMetadata } from "@/app/share/shared";
import { LearnedPage } from "@/components/results/share/shared-page";
import { ShutSharePage } from "@/components/results/share/shut-share";
import { viewOf } from "@/components/results/view";
import "@/app/surveys/[surveyId]/results/divergences.css";
import "@/app/surveys/[surveyId]/results/headline.css";
import "@/app/surveys/[surveyId]/results/results.css";
import "@/app/surveys/[surveyId]/results/themes.css";
import "@/app/share/shared.css";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return shareMetadata(await learnedAt((await params).slug), "respondents");
}

/** What people who answered are shown after the close, where the people who asked chose to. Nobody counts who looks. */
export default async function WhatWeLearnedPage({ params, searchParams }: Props) {
  const door = await learnedAt((await params).slug);
  // Nobody can lock this page; a link to it that asks for a password was put together by hand.
  if (door.state === "unknown" || door.state === "locked") notFound();
  if (door.state !== "open") return <ShutSharePage {...door} state={door.state} kind="respondents" />;
  return <LearnedPage {...door} view={viewOf(await searchParams)} />;
}
