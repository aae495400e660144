"use server";

import { redirect } from "next/navigation";
import { runAction } from "@/lib/http/action";
import { editThemes, editThemesInput } from "@/lib/services/edit-themes";
import { cancelPreview, previewThemes, previewThemesInput, readPreviewInput } from "@/lib/services/preview-themes";
import type { Where } from "../actions";

type State = { readonly ok: boolean; readonly message: string } | null;

const baseOf = ({ surveyId, questionId }: Where) => `/surveys/${surveyId}/themes/${questionId}`;

export async function previewAction(where: Where, resolution: number, _before: State): Promise<State> {
  const done = await runAction(previewThemesInput, { ...where, resolution }, previewThemes);
  if (!done.ok) return done;
  redirect(`${baseOf(where)}/regroup?preview=${done.data.previewId}`);
}

export async function cancelPreviewAction(where: Where, previewId: string, _before: State): Promise<State> {
  const done = await runAction(readPreviewInput, { surveyId: where.surveyId, previewId }, cancelPreview);
  if (!done.ok) return done;
  redirect(`${baseOf(where)}/regroup`);
}

export async function applyPreviewAction(where: Where, previewId: string, _before: State): Promise<State> {
  const edit = { kind: "regroup", previewId };
  const done = await runAction(editThemesInput, { ...where, edit }, editThemes);
  if (!done.ok) return done;
  redirect(`${baseOf(where)}?theme=all&done=sorted`);
}
