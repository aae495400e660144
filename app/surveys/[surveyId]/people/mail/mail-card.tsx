import { AudienceTicks } from "@/components/mail/audience-ticks";
import { MailButton } from "@/components/mail/mail-button";
import { MailTimeline, type TimelineStep } from "@/components/mail/mail-timeline";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { Context } from "@/lib/services/context";
import { mailTimeline } from "@/lib/services/mail-timeline";
import {
  cancelMailingAction,
  resumeMailingAction,
  sendLaidMailAction,
  setAudiencesAction,
  testMailingAction,
} from "./actions";
import "./mail.css";

type Props = Readonly<{ context: Context; surveyId: string }>;

/** The mails of a survey on a line of time, with what can be done to each; for whoever may send mail. */
export async function MailCard({ context, surveyId }: Props) {
  const { steps, canPlan, leaves, noReminders } = await mailTimeline(context, surveyId);
  // A closed survey that nobody was written to about has nothing to show here.
  if (steps.length === 0) return null;
  const base = `/surveys/${surveyId}/people/mail`;
  return (
    <Card as="section" className="stack" aria-labelledby="mail-timeline">
      <h2 className="heading" id="mail-timeline">
        Invitation and reminders
      </h2>
      <MailTimeline
        steps={steps}
        base={base}
        isOver={!canPlan}
        noReminders={noReminders}
        controls={(step) =>
          step.state === "sent" ? (
            <Laid step={step} surveyId={surveyId} canSend={canPlan && leaves} />
          ) : (
            <Controls step={step} surveyId={surveyId} base={base} />
          )
        }
      />
    </Card>
  );
}

/** An invitation that lies in the outbox: how it gets to the people after all. */
function Laid({
  step,
  surveyId,
  canSend,
}: Readonly<{ step: TimelineStep & { mailingId: string }; surveyId: string; canSend: boolean }>) {
  const { mailingId, laid } = step;
  if (!canSend)
    return (
      <p className="small secondary">Once a mail server is set and the survey is open, they can be sent from here.</p>
    );
  return (
    <MailButton
      action={sendLaidMailAction.bind(null, { surveyId, mailingId })}
      label={`Send the ${laid} in the outbox now`}
      busy="Sending …"
      primary
    />
  );
}

type ControlsProps = Readonly<{ step: TimelineStep & { mailingId: string }; surveyId: string; base: string }>;

function Controls({ step, surveyId, base }: ControlsProps) {
  const { mailingId, state, title, trouble, audiences } = step;
  const mailing = { surveyId, mailingId };
  const isPlanned = state === "planned";
  return (
    <div className="stack-tight">
      {isPlanned ? (
        <AudienceTicks action={setAudiencesAction.bind(null, mailing)} title={title} audiences={audiences} />
      ) : null}
      <div className="row-tight">
        {trouble ? (
          <MailButton action={resumeMailingAction.bind(null, mailing)} label="Resume" busy="Resuming …" primary />
        ) : null}
        {isPlanned ? (
          <>
            <ButtonLink size="small" href={`${base}/${mailingId}`} aria-label={`Edit text and time: ${title}`}>
              Edit text
            </ButtonLink>
            <MailButton action={testMailingAction.bind(null, mailing)} label="Send a test to me" busy="Sending …" />
          </>
        ) : null}
        <MailButton
          action={cancelMailingAction.bind(null, mailing)}
          label={isPlanned ? "Cancel" : "Stop sending"}
          busy="Cancelling …"
        />
      </div>
    </div>
  );
}
