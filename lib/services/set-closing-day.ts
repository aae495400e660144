import { z } from "zod";
import { setWaveDays } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { type Context, dayOf } from "./context";
import { holdToChange } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

export const setClosingDayInput = z.object({
  surveyId: z.string(),
  /** Null: the survey stays open until somebody closes it. */
  closesOn: z.iso.date("Write the closing day as a date, such as 2026-03-20.").nullable(),
});

/** Answers are taken until the end of that day, UTC: the door looks at the same clock. */
export async function setClosingDay(context: Context, { surveyId, closesOn }: z.infer<typeof setClosingDayInput>) {
  requirePermission(context.actor, "change surveys");
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await holdToChange(inside, surveyId);
    if (survey.status === "closed") throw new AppError("closed", "This survey is closed. Reopen it first.");
    if (closesOn !== null && closesOn < dayOf(context.now()))
      throw new AppError("invalid", "This day is over. Choose today or a later day, or close the survey now.");
    if (wave.closesOn === closesOn) return;
    await setWaveDays(tx, wave.id, { closesOn });
    const detail = closesOn ? `closes on ${closesOn}` : "no closing day";
    await noteAudit(inside, { action: "change the rules", surveyId, detail });
  });
}
