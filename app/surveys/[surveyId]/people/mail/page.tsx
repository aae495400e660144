import type { Metadata } from "next";
import { LinksExport } from "@/components/mail/links-export";
import { MailProblemForm } from "@/components/mail/mail-problems";
import { OnlyHere } from "@/components/people/only-here";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isOnlyHere } from "@/lib/http/origin";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { requireSurvey } from "@/lib/services/find-survey";
import { mailProblems } from "@/lib/services/mail-problems";
import { mailTimeline } from "@/lib/services/mail-timeline";
import { mailBase } from "@/lib/services/mail-values";
import { may } from "@/lib/services/permissions";
import { RefreshEvery } from "../../refresh-every";
import { NotYours } from "../not-yours";
import { problemAction } from "./actions";
import { MailCard } from "./mail-card";

type Props = { params: Promise<{ surveyId: string }> };

export const metadata: Metadata = { title: "Mail" };

export default async function MailPage({ params }: Props) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/people/mail`);
  const { survey } = await orNotFound(requireSurvey(context, surveyId));
  if (!may(context.actor, "send mail")) return <NotYours surveyId={surveyId} />;
  const { leaves, isSample, steps } = await mailTimeline(context, surveyId);
  const { people, reminders } = await mailProblems(context, surveyId);
  const isSending = steps.some(({ state, trouble }) => state === "sending" && !trouble);
  return (
    <main id="main" className="page">
      {isSending ? <RefreshEvery seconds={2} /> : null}
      <PageHeader
        kicker={survey.title}
        title="Mail"
        summary="Everybody gets a link of their own. Who has answered is never shown, here or anywhere; opening a mail is not tracked."
      >
        <ButtonLink href={`/surveys/${surveyId}/people`}>Back to people</ButtonLink>
      </PageHeader>
      <div className="stack">
        {leaves ? null : (
          <Notice title="Nothing leaves this machine" still>
            {isSample
              ? "The people of the sample organization are made up: its mail always goes to the outbox."
              : "No mail server is set, so mails go to the outbox. To send them, set SMTP_URL (and APP_URL, MAIL_FROM) and restart."}{" "}
            <a href="/outbox">Open the outbox</a>
          </Notice>
        )}
        {survey.status !== "closed" && isOnlyHere(mailBase()) ? <OnlyHere base={mailBase()} /> : null}
      </div>
      <div className="split mail-page">
        <div className="stack">
          {people.length > 0 || reminders.length > 0 ? (
            <Card as="section" className="stack" aria-labelledby="mail-problems">
              <h2 className="heading" id="mail-problems">
                Mails that need a decision
              </h2>
              {people.map((problem) => (
                <MailProblemForm
                  key={problem.id}
                  problem={problem}
                  action={problemAction.bind(null, { surveyId, deliveryId: problem.id })}
                />
              ))}
              {reminders.map(({ mailingId, state, reason }) => (
                <p key={`${mailingId}-${state}-${reason}`} className="small secondary">
                  Some reminders {state === "unsure" ? "may not have arrived" : "were not sent"} ({reason}). How many
                  and whose is not shown: whoever gets a reminder has not answered.
                </p>
              ))}
              {leaves ? (
                <p className="small secondary">
                  Some addresses are refused only after a mail has left. Such a bounce goes to the mailbox of MAIL_FROM
                  and is not read here: look there as well.
                </p>
              ) : null}
            </Card>
          ) : null}
          <MailCard context={context} surveyId={surveyId} />
        </div>
        {survey.status === "closed" || survey.source === "import" ? null : (
          <Card as="section" className="stack" aria-labelledby="own-mail">
            <h2 className="heading" id="own-mail">
              Send them yourself
            </h2>
            <p className="secondary">
              If mail has to come from a program of your own, such as a mail merge, take the personal links along as a
              table.
            </p>
            <LinksExport action={`/surveys/${surveyId}/people/mail/links`} />
          </Card>
        )}
      </div>
    </main>
  );
}
