import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { StatusChip } from "@/components/ui/status-chip";
import { studioContext } from "@/lib/http/studio-context";
import { DAYS_TO_RESTORE, listDeletedSurveys } from "@/lib/services/deleted-surveys";
import { may } from "@/lib/services/permissions";
import { restoreAction } from "../home-actions";
import "../home.css";

export const metadata: Metadata = { title: "Recently deleted" };

export default async function DeletedSurveysPage() {
  const context = await studioContext("/surveys/deleted");
  if (!may(context.actor, "delete surveys")) {
    return (
      <main id="main" className="page-narrow">
        <PageHeader title="Recently deleted" />
        <Notice title="Your role may look at surveys, not bring one back. Ask an owner or editor." still />
      </main>
    );
  }
  const surveys = await listDeletedSurveys(context);
  return (
    <main id="main" className="page-narrow">
      <PageHeader
        title="Recently deleted"
        summary={`A deleted survey waits here for ${DAYS_TO_RESTORE} days, then it is removed for good. Brought back, it is as it was, its links included.`}
      />
      {surveys.length === 0 ? (
        <EmptyState title="Nothing is deleted">
          <p>
            <Link href="/surveys">Go back to the surveys</Link>
          </p>
        </EmptyState>
      ) : (
        <ul className="survey-list">
          {surveys.map(({ id, title, status, daysLeft }) => (
            <li key={id} className="card card-padded deleted-survey">
              <div className="stack-tight">
                <h2 className="subheading">{title}</h2>
                <p className="row-tight small muted">
                  <StatusChip status={status} />
                  {daysLeft === 0 ? "Removed within a day" : `${daysLeft} ${daysLeft === 1 ? "day" : "days"} left`}
                </p>
              </div>
              <form action={restoreAction.bind(null, id)}>
                <Button type="submit" aria-label={`Restore: ${title}`}>
                  Restore
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
