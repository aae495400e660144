"use server";

import { redirect } from "next/navigation";
import { openSheet } from "@/app/answer/sheet";
import { turn } from "@/app/answer/turn";
import type { AnswerState } from "@/components/respond/answer-form";

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
