"use server";

import { redirect } from "next/navigation";
import type { Refused } from "@/components/ui/told-form";
import { runAction } from "@/lib/http/action";
import { requestExport, requestExportInput } from "@/lib/services/request-export";
import { exportInput, retryExport } from "@/lib/services/retry-export";

export async function requestExportAction(surveyId: string, _before: Refused, form: FormData): Promise<Refused> {
  const input = { surveyId, format: form.get("format"), paper: form.get("paper") ?? undefined };
  const done = await runAction(requestExportInput, input, requestExport);
  if (!done.ok) return done.message;
  redirect(`/surveys/${surveyId}/results/export?file=${done.data.exportId}`);
}

export async function retryExportAction(
  wanted: { surveyId: string; exportId: string },
  _before: Refused,
): Promise<Refused> {
  const done = await runAction(exportInput, wanted, retryExport);
  if (!done.ok) return done.message;
  redirect(`/surveys/${wanted.surveyId}/results/export?file=${wanted.exportId}`);
}
