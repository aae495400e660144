import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SharePasswordPage } from "@/components/results/share/password-page";
import { SharedPage } from "@/components/results/share/shared-page";
import { ShutSharePage } from "@/components/results/share/shut-share";
import { viewOf } from "@/components/results/view";
import { shareAt, shareMetadata } from "../shared";
import "@/app/surveys/[surveyId]/results/divergences.css";
import "@/app/surveys/[surveyId]/results/headline.css";
import "@/app/surveys/[surveyId]/results/results.css";
import "@/app/surveys/[surveyId]/results/themes.css";
import "../shared.css";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return shareMetadata(await shareAt((await params).slug), "share");
}

/** A link to results, without an account. Looking changes nothing. */
export default async function SharePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const door = await shareAt(slug);
  const query = await searchParams;
  if (door.state === "unknown") notFound();
  if (door.state === "locked") {
    const said = typeof query["password"] === "string" ? query["password"] : null;
    return <SharePasswordPage from={door.from} sendTo={`/share/${slug}/password`} said={said} />;
  }
  if (door.state !== "open") return <ShutSharePage {...door} state={door.state} kind="share" />;
  return <SharedPage {...door} view={viewOf(query)} />;
}
