import { keptTextKey } from "@/components/mail/kept-text";
import { MailingForm } from "@/components/mail/mailing-form";
import { WrittenMail } from "@/components/mail/written-mail";
import { OnlyHere } from "@/components/people/only-here";
import { AudienceName } from "@/components/ui/audience-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { isOnlyHere } from "@/lib/http/origin";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { composeMailing } from "@/lib/services/compose-mailing";
import { mailBase } from "@/lib/services/mail-values";
import { may } from "@/lib/services/permissions";
import { NotYours } from "../not-yours";
import { mailingAction } from "./actions";
import "./mail.css";

type Kind = "invitation" | "reminder" | "last-call";
type Props = Readonly<{ surveyId: string; which: { id: string } | { kind: Kind } }>;

const TITLES: Record<Kind, string> = { invitation: "Invitation", reminder: "Reminder", "last-call": "Last call" };

/** Writes a new mailing, changes a planned one, or shows one that was sent. */
export async function MailingPage({ surveyId, which }: Props) {
  const home = `/surveys/${surveyId}/people/mail`;
  const context = await studioContext(home);
  if (!may(context.actor, "send mail")) return <NotYours surveyId={surveyId} />;
  const { kind, survey, state, at, audiences, leaves, obstacle, isTooLate } = await orNotFound(
    composeMailing(context, surveyId, which),
  );
  const mailingId = "id" in which ? which.id : null;
  const of = {
    surveyId,
    mailingId,
    kind,
    audiences: audiences.map(({ id, name, shape, people }) => ({ id, name, shape, people })),
  };
  return (
    <main id="main" className="page">
      <PageHeader kicker={survey.title} title={TITLES[kind]} summary={SUMMARIES[kind]}>
        <ButtonLink href={home}>Back to mail</ButtonLink>
      </PageHeader>
      {state === "planned" ? (
        <div className="stack-loose">
          {isOnlyHere(mailBase()) ? <OnlyHere base={mailBase()} /> : null}
          <MailingForm
            action={mailingAction.bind(null, of)}
            audiences={audiences}
            kind={kind}
            at={at?.toISOString() ?? null}
            isPlanned={mailingId !== null}
            leaves={leaves}
            obstacle={obstacle}
            isTooLate={isTooLate}
            keepAt={keptTextKey(surveyId, context.actor.memberId, mailingId ?? kind)}
          />
        </div>
      ) : (
        <div className="grid-3">
          {audiences
            .filter(({ on }) => on)
            .map(({ id, name, shape, subject, text }) => (
              <WrittenMail
                key={id}
                id={`sent-${id}`}
                level={2}
                heading={<AudienceName shape={shape} name={name} />}
                subject={subject}
              >
                {text}
              </WrittenMail>
            ))}
        </div>
      )}
    </main>
  );
}

const SUMMARIES: Record<Kind, string> = {
  invitation: "To everybody on the list who has an address and was not invited yet.",
  reminder: "To those who were invited and are not known to have finished. Nobody sees who that is.",
  "last-call": "To those who were invited and are not known to have finished, shortly before the survey closes.",
};
