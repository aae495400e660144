"use server";

import { redirect } from "next/navigation";
import { openSheet } from "@/app/answer/sheet";
import { turn } from "@/app/answer/turn";
import type { AnswerState } from "@/components/respond/answer-form";
import { AppError } from "@/lib/errors";
import { fieldsIn } from "@/lib/survey/fields";

/** Saves one page and goes where its button leads; for browsers without a script, the others use the route beside. */
export async function answerAction(
  waveId: string,
  step: number,
  _before: AnswerState,
  form: FormData,
): Promise<AnswerState> {
  const sheet = await openSheet(waveId);
  if (!sheet.open) redirect(`/answer/${waveId}/${step}`);
  const turned = await turn(sheet, step, form).catch((error: unknown) => {
    // Closed, or sent, since the sheet was opened: said on the page, and what was typed goes back to it.
    if (error instanceof AppError)
      return { reply: { ok: false, reason: "shut", message: error.message } as const, fields: fieldsIn(form) };
    throw error;
  });
  const { reply, fields } = turned;
  if (reply.ok) redirect(reply.next);
  if (reply.reason === "mistake" || reply.reason === "ask" || reply.reason === "shut")
    return { problem: reply, fields };
  throw new Error(`A form without a script met “${reply.reason}”`);
}
