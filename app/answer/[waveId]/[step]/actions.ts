"use server";

import { redirect } from "next/navigation";
import { openSheet } from "@/app/answer/sheet";
import { turn } from "@/app/answer/turn";
import type { AnswerState } from "@/components/respond/answer-form";
import { AppError } from "@/lib/errors";
import { readTicket } from "@/lib/http/answer-ticket";
import { publicContext } from "@/lib/http/public-context";
import { submitResponse } from "@/lib/services/submit-response";

/** Saves one page and goes where its button leads; for browsers without a script, the others use the route beside. */
export async function answerAction(
  waveId: string,
  step: number,
  _before: AnswerState,
  form: FormData,
): Promise<AnswerState> {
  const sheet = await openSheet(waveId);
  if (!sheet.open) redirect(`/answer/${waveId}/${step}`);
  const { reply, fields } = await turn(sheet, step, form);
  if (!reply.ok) return { problem: reply, fields };
  redirect(reply.next);
}

/** Sends the answers. Pressing twice, or going back and pressing again, sends them once. */
export async function submitAction(waveId: string, _before: string | null): Promise<string | null> {
  const ticket = await readTicket(waveId);
  if (!ticket) redirect(`/answer/${waveId}/review`);
  try {
    await submitResponse(await publicContext(), ticket);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Closed or taken back meanwhile: the page says so in its own words.
    if (error.code !== "invalid") redirect(`/answer/${waveId}/review`);
    return error.message;
  }
  redirect(`/answer/${waveId}/done`);
}
