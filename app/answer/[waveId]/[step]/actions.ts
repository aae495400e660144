"use server";

import { redirect } from "next/navigation";
import { answersOfPage, openSheet } from "@/app/answer/sheet";
import type { AnswerState } from "@/components/respond/answer-form";
import { AppError } from "@/lib/errors";
import { readTicket } from "@/lib/http/answer-ticket";
import { publicContext } from "@/lib/http/public-context";
import { saveAnswers } from "@/lib/services/save-answers";
import { submitResponse } from "@/lib/services/submit-response";

/** Saves one page and goes on, or back. */
export async function answerAction(
  waveId: string,
  step: number,
  _before: AnswerState,
  form: FormData,
): Promise<AnswerState> {
  const sheet = await openSheet(waveId);
  if (!sheet.open) redirect(`/answer/${waveId}/${step}`);
  const read = answersOfPage(sheet, step, form);
  if (!read.ok) return { message: read.message, questionId: read.questionId, fields: read.fields };
  await saveAnswers(sheet.context, { ticket: sheet.ticket, answers: read.answers });
  const next = form.get("go") === "back" ? step - 1 : step + 1;
  redirect(next > sheet.pages.length ? `/answer/${waveId}/review` : `/answer/${waveId}/${Math.max(1, next)}`);
}

/** Sends the answers. Pressing twice, or going back and pressing again, sends them once. */
export async function submitAction(waveId: string, _before: string | null): Promise<string | null> {
  const ticket = await readTicket(waveId);
  if (!ticket) redirect(`/answer/${waveId}/review`);
  try {
    await submitResponse(await publicContext(), ticket);
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
  redirect(`/answer/${waveId}/done`);
}
