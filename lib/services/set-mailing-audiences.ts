import { z } from "zod";
import { changeMailing, findMailing } from "@/db/queries/mailings";
import { lockWave } from "@/db/queries/surveys";
import type { MailText } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { defaultText } from "@/lib/mail/default-text";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { requirePermission } from "./permissions";

export const setMailingAudiencesInput = z.object({
  surveyId: z.string(),
  mailingId: z.uuid(),
  audiences: z.array(z.string()).min(1, "Choose at least one audience, or cancel the mailing."),
});

/** Who a planned mailing goes to; the text of an audience that is taken out stays, for when it comes back. */
export async function setMailingAudiences(context: Context, input: z.infer<typeof setMailingAudiencesInput>) {
  requirePermission(context.actor, "send mail");
  await context.db.transaction(async (tx) => {
    const { survey, wave } = await requireSurvey({ ...context, db: tx }, input.surveyId);
    await lockWave(tx, wave.id);
    const mailing = await findMailing(tx, { id: input.mailingId, waveId: wave.id });
    if (!mailing) throw new AppError("not_found", "This mailing does not exist.");
    const { anonymity, instrument } = survey;
    const usual = defaultText(mailing.kind, { anonymity, hasClosingDay: wave.closesOn !== null });
    const texts: [string, MailText][] = instrument.audiences.map(({ id }) => {
      const { subject, text } = mailing.texts[id] ?? usual;
      return [id, { subject, text, ...(!input.audiences.includes(id) && { off: true }) }];
    });
    if (!texts.some(([, { off }]) => !off)) throw new AppError("invalid", "Choose at least one audience.");
    const changed = await changeMailing(tx, mailing.id, ["planned"], { texts: Object.fromEntries(texts) });
    if (!changed) throw new AppError("conflict", "This mailing is being sent or was cancelled.");
  });
}
