import type { z } from "zod";
import { changeMailing, findMailing } from "@/db/queries/mailings";
import { findOrganization } from "@/db/queries/organizations";
import { takeOutOfOutbox } from "@/db/queries/outbox";
import { lockWave } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { leavesThisMachine } from "@/lib/mail/has-mail-server";
import type { mailingInput } from "./cancel-mailing";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { isOver } from "./is-over";
import { hasAddress, NO_ADDRESS } from "./mail-values";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { queueMail } from "./queue-mail";

/** Invitations that were laid into the outbox for want of a mail server go out by the one that is set now. */
export async function sendLaidMail(context: Context, { surveyId, mailingId }: z.infer<typeof mailingInput>) {
  requirePermission(context.actor, "send mail");
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await requireSurvey(inside, surveyId);
    await lockWave(tx, wave.id);
    const mailing = await findMailing(tx, { id: mailingId, waveId: wave.id });
    if (mailing?.kind !== "invitation") throw new AppError("not_found", "This invitation does not exist.");
    if (survey.status !== "collecting" || isOver({ survey, wave }, inside.now()))
      throw new AppError("closed", "This survey is not open; nothing is sent.");
    const organization = await findOrganization(tx, survey.organizationId);
    if (!organization || !leavesThisMachine(organization)) throw new AppError("conflict", NO_SERVER);
    if (!hasAddress()) throw new AppError("conflict", NO_ADDRESS);
    if ((await takeOutOfOutbox(tx, mailingId)) === 0) throw new AppError("conflict", "Nothing of it is in the outbox.");
    await changeMailing(tx, mailingId, ["sent"], { state: "sending", trouble: null });
    await noteAudit(inside, { action: "plan a mailing", surveyId, detail: `Invitation of “${survey.title}”` });
  });
  await queueMail(context, context.now());
}

const NO_SERVER = "No mail server is set, so they would be laid there again. Set SMTP_URL and restart first.";
