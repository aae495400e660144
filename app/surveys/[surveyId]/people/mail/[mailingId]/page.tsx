import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { mailingInput } from "@/lib/services/cancel-mailing";
import { MailingPage } from "../mailing-page";

type Props = { params: Promise<{ surveyId: string; mailingId: string }> };

export const metadata: Metadata = { title: "A mail" };

export default async function OneMailingPage({ params }: Props) {
  const { surveyId, mailingId } = await params;
  if (!mailingInput.safeParse({ surveyId, mailingId }).success) notFound();
  return <MailingPage surveyId={surveyId} which={{ id: mailingId }} />;
}
