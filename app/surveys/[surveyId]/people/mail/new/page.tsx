import type { Metadata } from "next";
import { MailingPage } from "../mailing-page";

type Props = { params: Promise<{ surveyId: string }>; searchParams: Promise<{ kind?: string | string[] }> };

export const metadata: Metadata = { title: "Write a mail" };

export default async function NewMailingPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const { kind } = await searchParams;
  const known = kind === "reminder" || kind === "last-call" ? kind : "invitation";
  return <MailingPage surveyId={surveyId} which={{ kind: known }} />;
}
