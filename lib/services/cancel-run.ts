import { z } from "zod";
import { findRunState, markRunCancelled } from "@/db/queries/runs";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { requirePermission } from "./permissions";

export const cancelRunInput = z.object({ surveyId: z.string(), runId: z.uuid("This analysis does not exist.") });

/**
 * Ends an analysis that waits or runs. Its worker, in whatever process, sees that in the row and stops; what it has not written
 * by then is never written. The answers stay, and another analysis may follow at once.
 */
export async function cancelRun(context: Context, { surveyId, runId }: z.infer<typeof cancelRunInput>): Promise<void> {
  requirePermission(context.actor, "change surveys");
  await context.db.transaction(async (tx) => {
    const { wave } = await requireSurvey({ ...context, db: tx }, surveyId);
    const run = { id: runId, waveId: wave.id };
    if (await markRunCancelled(tx, run, context.now())) return;
    const state = await findRunState(tx, run);
    if (!state) throw new AppError("not_found", "This analysis does not exist.");
    if (state !== "cancelled")
      throw new AppError("conflict", "This analysis had ended already; nothing was cancelled.");
  });
}
