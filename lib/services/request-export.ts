import { z } from "zod";
import { insertExport, latestDoneRun } from "@/db/queries/exports";
import { exportFormat } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Context, JobContext } from "./context";
import { requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

export const requestExportInput = z.object({
  surveyId: z.string(),
  format: z.enum(exportFormat.enumValues, "Choose one of the kinds of file."),
  paper: z.enum(["a4", "letter"], "Choose A4 or US Letter.").default("a4"),
});

/** Puts a file of the newest result on the queue. */
export async function requestExport(
  context: Context,
  { surveyId, format, paper }: z.infer<typeof requestExportInput>,
): Promise<{ exportId: string }> {
  requirePermission(context.actor, "see results");
  const exportId = await context.db.transaction(async (tx) => {
    const { survey, wave } = await requireSurvey({ ...context, db: tx }, surveyId);
    const runId = await latestDoneRun(tx, wave.id);
    if (!runId) throw new AppError("conflict", "There is no result yet. A file can be made as soon as there is one.");
    const id = await insertExport(tx, {
      runId,
      memberId: context.actor.memberId,
      format,
      options: { paper },
      requestedAt: context.now(),
    });
    await noteAudit({ ...context, db: tx }, { action: "make a file", surveyId, detail: detailOf(format, survey) });
    return id;
  });
  await queueExport(context, exportId);
  return { exportId };
}

/** What is committed stays so when the queue is down: the row waits, and the next look for lost jobs finds it. */
export async function queueExport({ enqueue }: Pick<JobContext, "enqueue">, exportId: string): Promise<void> {
  await enqueue({ name: "export", exportId }).catch((error: unknown) => {
    console.error(`The export ${exportId} could not be queued and waits to be found:`, error);
  });
}

/** "PDF of “Why does our PMO exist?”" */
export const detailOf = (format: string, { title }: { readonly title: string }) =>
  `${format.toUpperCase()} of “${title}”`;
