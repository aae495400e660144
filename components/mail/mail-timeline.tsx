import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { Audience } from "@/lib/survey/instrument";
import { LocalTime } from "./local-time";

export type TimelineStep = Readonly<{
  key: string;
  title: string;
  kind: "invitation" | "reminder" | "last-call";
  mailingId: string | null;
  state: "suggested" | "planned" | "sending" | "sent" | "cancelled";
  at: string | null;
  /** Suggested, but the survey closes too soon for it. */
  isTooLate: boolean;
  trouble: string | null;
  audiences: readonly { id: string; name: string; shape: Audience["shape"]; on: boolean }[];
  sent: number | null;
  laid: number;
}>;

type Props = Readonly<{
  steps: readonly TimelineStep[];
  /** Where mailings are written and read. */
  base: string;
  /** Ticks and buttons of a mailing that somebody has planned. */
  controls: (step: TimelineStep & { mailingId: string }) => ReactNode;
  /** Nothing more can be planned, e.g. the survey is closed. */
  isOver: boolean;
  /** Why no reminder can be planned. */
  noReminders: string | null;
}>;

const MARKS = {
  suggested: "Not planned",
  planned: "Planned",
  sending: "Being sent",
  sent: "Sent",
  cancelled: "Stopped",
};

/** Invitation, reminders and last call in their order: what has gone, what comes next, what could come. */
export function MailTimeline({ steps, base, controls, isOver, noReminders }: Props) {
  const isStuck = ({ kind, mailingId }: TimelineStep) => kind !== "invitation" && mailingId === null && noReminders;
  const next = steps.find(({ state }) => state === "planned" || state === "sending");
  return (
    <div className="stack">
      <ol className="mail-steps">
        {steps.map((step) => {
          const { key, title, state, trouble, mailingId, laid } = step;
          const isLaid = state === "sent" && laid > 0;
          const isDone = state === "sent" || state === "cancelled";
          return (
            <li
              key={key}
              className={classNames(
                "mail-step",
                isDone && !isLaid && "mail-step-done",
                step === next && "mail-step-next",
              )}
            >
              <h3 className="subheading">
                <span className="visually-hidden">{isLaid ? "Laid into the outbox" : MARKS[state]}: </span>
                {title}
              </h3>
              <p className="small secondary">{whenInWords(step)}</p>
              {trouble ? (
                <Notice tone="error" title="Nothing is sent until this is mended" still>
                  <p className="small">{trouble}</p>
                </Notice>
              ) : null}
              {mailingId && (!isDone || isLaid) ? controls({ ...step, mailingId }) : null}
              {mailingId && isDone ? (
                <a className="small" href={`${base}/${mailingId}`}>
                  Read it<span className="visually-hidden">: {title}</span>
                </a>
              ) : null}
              {mailingId === null && !isOver && !isStuck(step) ? (
                <div className="row-tight">
                  <ButtonLink
                    size="small"
                    href={`${base}/new?kind=${step.kind}`}
                    {...(step.kind === "invitation" && { variant: "primary" as const })}
                    aria-label={`Write and plan: ${title}`}
                  >
                    Write and plan
                  </ButtonLink>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      {!isOver && steps.some(isStuck) ? <p className="small secondary">{noReminders}</p> : null}
      <p className="small secondary mail-seal">
        <Icon name="lock" />
        <span>Reminders read the list only: invited, finished yes or no. They never touch the ballot box.</span>
      </p>
    </div>
  );
}

function whenInWords({ kind, state, at, isTooLate, sent, laid }: TimelineStep): ReactNode {
  const time = at ? <LocalTime at={at} /> : null;
  const people = sent ? ` · ${sent} ${sent === 1 ? "person" : "people"}${laidInWords(sent, laid)}` : "";
  const to = kind === "invitation" ? people : " · to those not finished";
  switch (state) {
    case "suggested":
      if (isTooLate) return "Not planned. The survey closes too soon to plan it; it can still be sent at once.";
      return time ? <>Not planned; suggested: {time}</> : "Not planned";
    case "planned":
      return (
        <>
          {time}
          {kind === "invitation" ? " · to everybody not invited yet" : to}
        </>
      );
    case "sending":
      return `Being sent${to}${sent ? " so far" : ""}`;
    case "cancelled":
      return (
        <>
          {time}
          {to}, then stopped
        </>
      );
    default:
      return (
        <>
          {time}
          {to}
        </>
      );
  }
}

function laidInWords(sent: number, laid: number): string {
  if (laid === 0) return "";
  return laid < sent
    ? `, for ${laid} of them laid into the outbox: those have no mail yet`
    : ": laid into the outbox, nobody has it yet";
}
