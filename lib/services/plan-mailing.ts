import { z } from "zod";
import { changeMailing, countMailable, findMailing, insertMailing, listMailings } from "@/db/queries/mailings";
import { findOrganization } from "@/db/queries/organizations";
import { lockWave } from "@/db/queries/surveys";
import type { MailText } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { leavesThisMachine } from "@/lib/mail/has-mail-server";
import { type Context, dayOf } from "./context";
import { requireSurvey } from "./find-survey";
import { isOver } from "./is-over";
import { hasAddress, hidesRecipients, NO_ADDRESS, noRemindersHere, refuseUnless } from "./mail-values";
import { checkedTexts, mailTextsInput } from "./mailing-texts";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { queueMail } from "./queue-mail";
import { instantIn, isTimeZone } from "./zoned-time";

export const planMailingInput = z.object({
  surveyId: z.string(),
  /** Null: a new one. */
  mailingId: z.uuid().nullable(),
  kind: z.enum(["invitation", "reminder", "last-call"]),
  texts: mailTextsInput,
  /** Null: at once. */
  at: z
    .object({ local: z.string(), zone: z.string().refine(isTimeZone, "This time zone is not known here.") })
    .nullable(),
});
type Input = z.infer<typeof planMailingInput>;
type Found = Awaited<ReturnType<typeof requireSurvey>>;

/** Plans a mail to the people of some audiences, or changes what was planned. Who gets it is decided when it is sent. */
export async function planMailing(context: Context, input: Input) {
  requirePermission(context.actor, "send mail");
  const planned = await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const found = await requireSurvey(inside, input.surveyId);
    await lockWave(tx, found.wave.id);
    const texts = checkedTexts(input.texts, found);
    const scheduledFor = moment(input, found, context.now());
    await refuseWhereItCannotLeave(inside, input, found);
    await refuseDoubles(inside, input, { waveId: found.wave.id, texts, scheduledFor });
    const id = await write(inside, input, { waveId: found.wave.id, texts, scheduledFor });
    const detail = `${NAMES[input.kind]} of “${found.survey.title}”`;
    await noteAudit(inside, { action: "plan a mailing", surveyId: input.surveyId, detail });
    return { id, scheduledFor };
  });
  await queueMail(context, planned.scheduledFor);
  return { id: planned.id };
}

const NAMES = { invitation: "Invitation", reminder: "Reminder", "last-call": "Last call" } as const;

/** When it is to be sent, or why it cannot be then. */
function moment({ at }: Input, { survey, wave }: Found, now: Date): Date {
  if (survey.source === "import") throw new AppError("conflict", "An imported survey has no links to send.");
  if (isOver({ survey, wave }, now)) throw new AppError("closed", "This survey is closed; nothing is sent any more.");
  if (at === null) {
    refuseUnless(survey.status === "collecting", "Open the survey first; until then the links let nobody in.");
    return now;
  }
  const then = instantIn(at.zone, at.local);
  if (!then) throw new AppError("invalid", "Choose a day and a time.");
  if (then <= now) throw new AppError("invalid", "This time has passed. Choose a later one, or send now.");
  if (wave.closesOn !== null && dayOf(then) > wave.closesOn && !survey.isSample) {
    throw new AppError(
      "invalid",
      `The survey closes on ${wave.closesOn}, before this would be sent. Choose an earlier time.`,
    );
  }
  return then;
}

async function refuseWhereItCannotLeave({ db }: Context, { kind }: Input, { survey }: Found): Promise<void> {
  const organization = await findOrganization(db, survey.organizationId);
  const leaves = organization !== undefined && leavesThisMachine(organization);
  refuseUnless(!leaves || hasAddress(), NO_ADDRESS);
  refuseUnless(leaves || !hidesRecipients(kind, survey.anonymity), noRemindersHere(survey));
}

type Row = { waveId: string; texts: Record<string, MailText>; scheduledFor: Date };
const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/** Pressed twice, or planned by two people at once, a mailing is still one. */
async function refuseDoubles({ db }: Context, { kind, mailingId, at }: Input, row: Row): Promise<void> {
  const others = (await listMailings(db, row.waveId)).filter(
    ({ id, state }) => id !== mailingId && state !== "cancelled",
  );
  if (kind === "invitation") {
    const open = others.some((one) => one.kind === kind && (one.state === "planned" || one.state === "sending"));
    refuseUnless(!open, "An invitation is planned or being sent already. Change that one, or cancel it.");
    const audiences = audiencesOf(row.texts);
    const people = await countMailable(db, row.waveId, { uninvited: true });
    const anybody = people.some(({ audience }) => audiences.includes(audience));
    const none =
      "In these audiences nobody waits for an invitation by mail: add people with an address, or choose another audience.";
    refuseUnless(at !== null || anybody, none);
    return;
  }
  const near = others.some(
    (one) =>
      one.kind !== "invitation" &&
      Math.abs(one.scheduledFor.getTime() - row.scheduledFor.getTime()) < ONE_DAY_MS &&
      audiencesOf(one.texts).some((audience) => audiencesOf(row.texts).includes(audience)),
  );
  refuseUnless(!near, "These people get a reminder within a day of that already. Choose another day.");
}

const audiencesOf = (texts: Row["texts"]) => Object.keys(texts).filter((audience) => !texts[audience]?.off);

async function write({ db }: Context, { mailingId, kind }: Input, row: Row): Promise<string> {
  if (mailingId === null) return insertMailing(db, { ...row, kind });
  const before = await findMailing(db, { id: mailingId, waveId: row.waveId });
  if (!before || before.kind !== kind) throw new AppError("not_found", "This mailing does not exist.");
  const { texts, scheduledFor } = row;
  const changed = await changeMailing(db, mailingId, ["planned"], { texts, scheduledFor, trouble: null });
  refuseUnless(changed, "This mailing is being sent or was cancelled; it cannot be changed any more.");
  return mailingId;
}
