import type { Metadata } from "next";
import Link from "next/link";
import { NewSurveyForm } from "@/components/studio/new-survey-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { studioContext } from "@/lib/http/studio-context";
import { findPulse } from "@/lib/services/create-pulse";
import { earlierSurveys } from "@/lib/services/duplicate-survey";
import { may } from "@/lib/services/permissions";
import { editions } from "@/lib/survey/editions";
import { minutesFor } from "@/lib/survey/resolve";
import { pulseAbout } from "../starting-points";
import { createSurveyAction } from "./actions";
import "../home.css";

export const metadata: Metadata = { title: "New survey" };

type Props = { searchParams: Promise<{ start?: string | string[] }> };

export default async function NewSurveyPage({ searchParams }: Props) {
  const context = await studioContext("/surveys/new");
  if (!may(context.actor, "change surveys")) {
    return (
      <main id="main" className="page-narrow">
        <PageHeader title="New survey" />
        <Notice title="Your role may look at surveys, not create one. Ask an owner or editor." still />
      </main>
    );
  }
  const { start } = await searchParams;
  const pulse = await findPulse(context);
  const choices = editions.map(({ id, name, about, instrument }) => {
    const minutes = instrument.audiences.map((one) => `${one.name} ${minutesFor(instrument, one.id)} min`);
    return { id, name, about, minutes };
  });
  const again = pulse ? [{ id: "pulse", name: "90-day pulse", about: pulseAbout(pulse), minutes: [] }] : [];
  return (
    <main id="main" className="page-narrow">
      <PageHeader
        title="New survey"
        summary="Choose a questionnaire and give the survey a title that respondents will read. Nobody is asked before you open it."
      />
      <NewSurveyForm
        action={createSurveyAction}
        editions={[...choices, ...again]}
        earlier={await earlierSurveys(context)}
        start={typeof start === "string" ? start : ""}
        title={start === "pulse" && pulse ? pulse.title : "Why does our PMO exist?"}
      />
      <p className="secondary">
        Or <Link href="/surveys/new/from-file">import questions from a file</Link>, or{" "}
        <Link href="/surveys/import">answers that you already have</Link>.
      </p>
    </main>
  );
}
