import { z } from "zod";
import { changeMailing, findMailing, skipUnreached } from "@/db/queries/mailings";
import { lockWave } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { hidesRecipients } from "./mail-values";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

export const mailingInput = z.object({ surveyId: z.string(), mailingId: z.uuid() });
type Input = z.infer<typeof mailingInput>;

/** Ends a mailing that is planned or under way: who was not written to is not. */
export async function cancelMailing(context: Context, { surveyId, mailingId }: Input): Promise<void> {
  requirePermission(context.actor, "send mail");
  await context.db.transaction(async (tx) => {
    const { survey, wave } = await requireSurvey({ ...context, db: tx }, surveyId);
    // Before the mailing: whoever notes that a mail did not leave decides by it whether that one is to be tried again.
    await lockWave(tx, wave.id);
    const mailing = await findMailing(tx, { id: mailingId, waveId: wave.id });
    if (!mailing) throw new AppError("not_found", "This mailing does not exist.");
    // Whether a reminder could still be stopped would tell whether it has reached everybody: only one that stands still can be.
    const isHidden = mailing.trouble === null && hidesRecipients(mailing.kind, survey.anonymity);
    const from = isHidden ? (["planned"] as const) : (["planned", "sending"] as const);
    const cancelled = await changeMailing(tx, mailingId, from, { state: "cancelled" });
    if (!cancelled) throw new AppError("conflict", "This mailing has been sent or cancelled already.");
    await skipUnreached(tx, [mailingId]);
    const detail = `of “${survey.title}”`;
    await noteAudit({ ...context, db: tx }, { action: "cancel a mailing", surveyId, detail });
  });
}
