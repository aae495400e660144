import type { z } from "zod";
import { findExportBytes } from "@/db/queries/exports";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { detailOf } from "./request-export";
import type { exportInput } from "./retry-export";

/** A file that is done, for any member who may see the results that it was made from. */
export async function findExportFile(context: Context, { surveyId, exportId }: z.infer<typeof exportInput>) {
  requirePermission(context.actor, "see results");
  const { survey, wave } = await requireSurvey(context, surveyId);
  const found = await findExportBytes(context.db, { id: exportId, waveId: wave.id });
  if (!found) throw new AppError("not_found", "This file does not exist, or its seven days are over: make it again.");
  if (found.state !== "done" || found.base64 === null || found.fileName === null) {
    throw new AppError("conflict", "This file is not ready yet. Its page shows how far it is.");
  }
  await noteAudit(context, { action: "download a file", surveyId, detail: detailOf(found.format, survey) });
  return { name: found.fileName, format: found.format, bytes: new Uint8Array(Buffer.from(found.base64, "base64")) };
}
