import type { Metadata } from "next";
import { LinkedText } from "@/components/mail/linked-text";
import { LocalTime } from "@/components/mail/local-time";
import { WrittenMail } from "@/components/mail/written-mail";
import { OnlyHere } from "@/components/people/only-here";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isOnlyHere } from "@/lib/http/origin";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { mailBase } from "@/lib/services/mail-values";
import { readOutboxMail } from "@/lib/services/outbox";
import { may } from "@/lib/services/permissions";
import { NotYourMail } from "../not-your-mail";
import "../../surveys/[surveyId]/people/mail/mail.css";

type Props = { params: Promise<{ mailId: string }> };

export const metadata: Metadata = { title: "A mail of the outbox" };

export default async function OutboxMailPage({ params }: Props) {
  const { mailId } = await params;
  const context = await studioContext(`/outbox/${mailId}`);
  if (!may(context.actor, "send mail")) return <NotYourMail />;
  const { recipient, subject, text, at, mailingId } = await orNotFound(readOutboxMail(context, mailId));
  return (
    <main id="main" className="page-narrow">
      <PageHeader
        title="A mail that went nowhere"
        summary={
          <>
            To {recipient}, <LocalTime at={at.toISOString()} year />
          </>
        }
      >
        <ButtonLink href="/outbox">Back to the outbox</ButtonLink>
      </PageHeader>
      <div className="stack">
        {isOnlyHere(mailBase()) ? <OnlyHere base={mailBase()} /> : null}
        {mailingId ? (
          <Notice tone="warning" title="This link belongs to one person" still>
            Whoever answers by it answers in their place, once. To look around, use the preview of the questions.
          </Notice>
        ) : null}
        <WrittenMail id="mail" level={2} heading={recipient} subject={subject}>
          <LinkedText text={text} base={mailBase()} />
        </WrittenMail>
      </div>
    </main>
  );
}
