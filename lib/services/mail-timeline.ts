import { countDeliveries } from "@/db/queries/deliveries";
import { listMailings } from "@/db/queries/mailings";
import { findOrganization } from "@/db/queries/organizations";
import { countLaid } from "@/db/queries/outbox";
import { leavesThisMachine } from "@/lib/mail/has-mail-server";
import type { Audience } from "@/lib/survey/instrument";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { isOver } from "./is-over";
import { hidesRecipients, noRemindersHere } from "./mail-values";
import { requirePermission } from "./permissions";
import { suggestedTime } from "./suggested-time";

type Mailing = Awaited<ReturnType<typeof listMailings>>[number];
export type MailStep = {
  readonly key: string;
  readonly title: string;
  readonly kind: Mailing["kind"];
  /** Null: suggested, and nobody has planned it. */
  readonly mailingId: string | null;
  readonly state: "suggested" | Mailing["state"];
  readonly at: string | null;
  /** Suggested, but the survey closes too soon for its usual time. */
  readonly isTooLate: boolean;
  readonly trouble: string | null;
  readonly audiences: readonly {
    readonly id: string;
    readonly name: string;
    readonly shape: Audience["shape"];
    readonly on: boolean;
  }[];
  /** Of invitations alone: how many reminders left would tell how many have answered. */
  readonly sent: number | null;
  /** Of invitations: how many of those lie in the outbox and reached nobody. */
  readonly laid: number;
};

/** What is sent about a survey and when, and what could be. */
export async function mailTimeline(context: Context, surveyId: string) {
  requirePermission(context.actor, "send mail");
  const { db, now } = context;
  const { survey, wave } = await requireSurvey(context, surveyId);
  const organization = await findOrganization(db, survey.organizationId);
  const all = await listMailings(db, wave.id);
  const counts = await countDeliveries(
    db,
    all.map(({ id }) => id),
  );
  const inOutbox = await countLaid(
    db,
    all.map(({ id }) => id),
  );
  const laidOf = (id: string) => inOutbox.find(({ mailingId }) => mailingId === id)?.n ?? 0;
  const sentOf = (id: string) => counts.find(({ mailingId, state }) => mailingId === id && state === "sent")?.n ?? 0;
  // What was cancelled before anybody got it never was.
  const mailings = all.filter(
    ({ id, kind, state }) => state !== "cancelled" || (kind === "invitation" && sentOf(id) > 0),
  );
  const canPlan = survey.source === "links" && !isOver({ survey, wave }, now());
  const steps = ["invitation", "reminder", "last-call"] as const;
  const drawn = steps.flatMap((kind) => mailings.filter((one) => one.kind === kind)).map(toStep);
  const missing = canPlan ? steps.flatMap((kind) => suggestions(kind)) : [];
  const order = [...drawn, ...missing].sort((a, b) => steps.indexOf(a.kind) - steps.indexOf(b.kind));
  const leaves = organization !== undefined && leavesThisMachine(organization);
  return {
    canPlan,
    leaves,
    /** Why no reminder can be sent as things stand. */
    noReminders: !leaves && survey.anonymity !== "attributed" ? noRemindersHere(survey) : null,
    isSample: survey.isSample,
    steps: order.map((step) => ({ ...step, title: titleOf(step, order) })),
  };

  function toStep({ id, kind, state, scheduledFor, trouble, texts }: Mailing): MailStep {
    const audiences = survey.instrument.audiences.map((one) => ({
      id: one.id,
      name: one.name,
      shape: one.shape,
      on: texts[one.id] !== undefined && !texts[one.id]?.off,
    }));
    const at = scheduledFor.toISOString();
    const sent = kind === "invitation" && state !== "planned" ? sentOf(id) : null;
    const laid = kind === "invitation" ? laidOf(id) : 0;
    // Its time has come: it begins at the next look of whoever sends.
    const isDue = state === "planned" && scheduledFor <= now() && trouble === null;
    // How long a reminder is being sent tells how many it goes to: once it has begun, it counts as sent.
    const isHidden = state === "sending" && trouble === null && hidesRecipients(kind, survey.anonymity);
    const shown = isDue ? "sending" : isHidden ? "sent" : state;
    return {
      key: id,
      title: "",
      kind,
      mailingId: id,
      state: shown,
      at,
      isTooLate: false,
      trouble,
      audiences,
      sent,
      laid,
    };
  }

  function suggestions(kind: Mailing["kind"]): MailStep[] {
    const there = mailings.filter((one) => one.kind === kind).length;
    const missing = kind === "reminder" ? Math.max(0, 2 - there) : there === 0 ? 1 : 0;
    return Array.from({ length: missing }, (_, i) => {
      const { at, isTooLate } = suggestedTime(kind, { mailings, wave, nth: there + i, now: now() });
      return {
        key: `${kind}-${there + i}`,
        title: "",
        kind,
        mailingId: null,
        state: "suggested" as const,
        at: at?.toISOString() ?? null,
        isTooLate,
        trouble: null,
        audiences: [],
        sent: null,
        laid: 0,
      };
    });
  }
}

const ORDINALS = ["First", "Second", "Third", "Fourth", "Fifth"];

function titleOf(step: MailStep, steps: readonly MailStep[]): string {
  const nth = steps.filter(({ kind }) => kind === step.kind).indexOf(step);
  if (step.kind === "reminder") return `${ORDINALS[nth] ?? "Further"} reminder`;
  if (step.kind === "last-call") return "Last call";
  return nth === 0 ? "Invitation" : "Invitation of people added since";
}
