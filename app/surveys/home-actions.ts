"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionResult, runAction } from "@/lib/http/action";
import { archiveSurvey, archiveSurveyInput, unarchiveSurvey } from "@/lib/services/archive-survey";
import { deleteSurvey, deleteSurveyInput, restoreSurvey } from "@/lib/services/delete-survey";
import { duplicateSurvey, duplicateSurveyInput } from "@/lib/services/duplicate-survey";
import { rehearse } from "@/lib/services/rehearse";

type Done = ActionResult<{ id: string }>;

export async function duplicateAction(surveyId: string): Promise<void> {
  const done = await runAction(duplicateSurveyInput, { surveyId }, duplicateSurvey);
  redirect(done.ok ? `/surveys/${done.data.id}/questions` : refused(done));
}

export async function archiveAction(surveyId: string): Promise<void> {
  const done = await runAction(archiveSurveyInput, { surveyId }, archiveSurvey);
  home(done, `?archived=${surveyId}`);
}

export async function unarchiveAction(surveyId: string): Promise<void> {
  home(await runAction(archiveSurveyInput, { surveyId }, unarchiveSurvey), "");
}

export async function deleteAction(surveyId: string): Promise<void> {
  home(await runAction(deleteSurveyInput, { surveyId }, deleteSurvey), `?deleted=${surveyId}`);
}

export async function restoreAction(surveyId: string): Promise<void> {
  home(await runAction(deleteSurveyInput, { surveyId }, restoreSurvey), "");
}

export async function rehearseAction(): Promise<void> {
  const done = await runAction(z.undefined(), undefined, rehearse);
  redirect(done.ok ? `/surveys/${done.data.id}/results` : refused(done));
}

function home(done: Done, query: string): never {
  revalidatePath("/surveys");
  redirect(done.ok ? `/surveys${query}` : refused(done));
}

/** Buttons that would be refused are not shown, so what comes here was overtaken by somebody else or by a signed-out session. */
function refused({ code }: Exclude<Done, { ok: true }>): string {
  return code === "unauthorized" ? "/sign-in?next=/surveys" : `/surveys?problem=${code}`;
}
