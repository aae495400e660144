import { z } from "zod";
import { findExportBytes, renewFailedExport } from "@/db/queries/exports";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { detailOf, queueExport } from "./request-export";

export const exportInput = z.object({ surveyId: z.string(), exportId: z.uuid("This file does not exist.") });

/** Makes a file that failed once more, from the same result. */
export async function retryExport(
  context: Context,
  { surveyId, exportId }: z.infer<typeof exportInput>,
): Promise<{ exportId: string }> {
  requirePermission(context.actor, "see results");
  await context.db.transaction(async (tx) => {
    const { survey, wave } = await requireSurvey({ ...context, db: tx }, surveyId);
    const found = await findExportBytes(tx, { id: exportId, waveId: wave.id });
    if (!found) throw new AppError("not_found", "This file does not exist, or its seven days are over.");
    if (!(await renewFailedExport(tx, exportId))) {
      throw new AppError("conflict", "This file is being made already, or is there; nothing was begun again.");
    }
    const detail = detailOf(found.format, survey);
    await noteAudit({ ...context, db: tx }, { action: "make a file", surveyId, detail });
  });
  await queueExport(context, exportId);
  return { exportId };
}
