import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { LinkSheet } from "@/components/people/link-sheet";
import { OnlyHere } from "@/components/people/only-here";
import { PrintButton } from "@/components/people/print-button";
import { isOnlyHere, origin } from "@/lib/http/origin";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { requireSurvey } from "@/lib/services/find-survey";
import { may } from "@/lib/services/permissions";
import { surveyLinks } from "@/lib/services/survey-links";
import { minutesFor } from "@/lib/survey/resolve";
import { NotYours } from "../../not-yours";
import "./sheet.css";

export const metadata: Metadata = { title: "Sheet to print" };

type Props = { params: Promise<{ surveyId: string; audience: string }> };

/** One page for a wall or a desk, on A4 or Letter. */
export default async function SheetPage({ params }: Props) {
  const { surveyId, audience: id } = await params;
  const context = await studioContext(`/surveys/${surveyId}/people/sheet/${id}`);
  const { survey, wave } = await orNotFound(requireSurvey(context, surveyId));
  if (!may(context.actor, "see people")) return <NotYours surveyId={surveyId} />;
  const audience = survey.instrument.audiences.find((one) => one.id === id);
  const link = (await surveyLinks(context, surveyId)).find((one) => one.audience === id);
  if (!audience || !link || survey.status !== "collecting") notFound();
  const base = await origin();
  return (
    <main id="main" className="page-narrow sheet-page">
      <div className="row-between print-hidden">
        <Link href={`/surveys/${surveyId}/people`}>Back to people</Link>
        <PrintButton />
      </div>
      {isOnlyHere(base) ? <OnlyHere base={base} className="print-hidden" /> : null}
      <LinkSheet
        organization={context.actor.organization}
        title={survey.title}
        audience={audience}
        url={`${base}${link.path}`}
        minutes={minutesFor(survey.instrument, id)}
        minimum={{ numbers: survey.minimumNumbers, words: survey.minimumWords }}
        closesOn={wave.closesOn}
        hasPasscode={link.hasPasscode}
      />
    </main>
  );
}
