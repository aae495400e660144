import type { Metadata } from "next";
import type { ReactNode } from "react";
import { currentActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { publicContext } from "@/lib/http/public-context";
import { requireSurvey } from "@/lib/services/find-survey";

type Props = Readonly<{ children: ReactNode; params: Promise<{ surveyId: string }> }>;

/** The tabs of two surveys are told apart by their titles. Whether there is such a survey is for its pages to say. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await titleOf((await params).surveyId);
  return { title: { default: title ?? "Survey", template: title ? `%s · ${title} · Plumbline` : "%s · Plumbline" } };
}

export default function SurveyLayout({ children }: Props) {
  return children;
}

async function titleOf(surveyId: string): Promise<string | null> {
  const actor = await currentActor();
  if (!actor) return null;
  try {
    return (await requireSurvey({ ...(await publicContext()), actor }, surveyId)).survey.title;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
