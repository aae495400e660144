"use server";

import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { editOfForm, statementValue } from "@/components/themes/edit-of-form";
import type { EditReply } from "@/components/themes/edit-reply";
import { ALL } from "@/components/themes/place";
import { saidOf } from "@/components/themes/said";
import { partsOf } from "@/lib/analysis/theme-edit";
import type { EditorStatement } from "@/lib/analysis/themes-page";
import { runAction } from "@/lib/http/action";
import { bringIntoResults, bringIntoResultsInput } from "@/lib/services/bring-into-results";
import type { Context } from "@/lib/services/context";
import { editThemes, editThemesInput, redoThemes, undoThemes, undoThemesInput } from "@/lib/services/edit-themes";
import { listStatements, listStatementsInput } from "@/lib/services/list-statements";
import { readThemes, readThemesInput } from "@/lib/services/read-themes";

export type Where = { readonly surveyId: string; readonly questionId: string };

/** Every change to the themes of a question, as its forms and keys send it. */
export async function editThemesAction(where: Where, _before: EditReply, form: FormData): Promise<EditReply> {
  const act = String(form.get("act") ?? "");
  const reply = act === "undo" || act === "redo" ? await step(where, act) : await edit(where, form);
  revalidatePath(`/surveys/${where.surveyId}/themes/${where.questionId}`);
  return { ...reply, act, about: String(form.get("theme") ?? "") };
}

type Told = Pick<NonNullable<EditReply>, "ok" | "said" | "open">;
const refused = (said: string): Told => ({ ok: false, said, open: null });
const told = (said: string, open: string | null = null): Told => ({ ok: true, said, open });

async function step(where: Where, act: "undo" | "redo"): Promise<Told> {
  const done = await runAction(undoThemesInput, where, act === "undo" ? undoThemes : redoThemes);
  if (!done.ok) return refused(done.message);
  const about = act === "undo" ? done.data.canRedo : done.data.canUndo;
  return told(`${act === "undo" ? "Taken back" : "Done again"}${about ? `: ${about}` : "."}`);
}

async function edit(where: Where, form: FormData): Promise<Told> {
  const before = await runAction(readThemesInput, where, readThemes);
  if (!before.ok) return refused(before.message);
  const notFound = form.get("all") === "found" ? await addAllFound(where, form) : null;
  if (notFound !== null) return refused(notFound);
  const read = editOfForm(form, `own-${randomUUID().slice(0, 8)}`);
  if (!read.ok) return refused(read.message);
  const { edit } = read;
  const after = await runAction(editThemesInput, { ...where, edit }, editThemes);
  if (!after.ok) return refused(after.message);
  const gone = edit.kind === "merge" ? edit.into : edit.kind === "regroup" ? ALL : null;
  return told(saidOf(partsOf(edit), [...before.data.themes, ...after.data.themes]), gone);
}

/** The statements that were found are on other pages too: the server finds them again. Returns why it could not. */
async function addAllFound(where: Where, form: FormData): Promise<string | null> {
  const [theme, search, audience] = ["theme", "search", "audience"].map((name) => String(form.get(name) ?? ""));
  const asked = { ...where, theme, ...(search && { search }), ...(audience && { audience }) };
  const found = await runAction(listStatementsInput, { ...asked, limit: 200 }, everyPage);
  if (!found.ok) return found.message;
  form.delete("statement");
  for (const { text, themes } of found.data)
    form.append("statement", statementValue(theme === ALL ? (themes[0] ?? "none") : (theme ?? ""), text));
  return null;
}

async function everyPage(
  context: Context,
  asked: Parameters<typeof listStatements>[1],
): Promise<readonly EditorStatement[]> {
  const { statements, next } = await listStatements(context, asked);
  return next ? [...statements, ...(await everyPage(context, { ...asked, after: next }))] : statements;
}

/** A new analysis with these themes; the results say how far it is. Returns what stood in the way. */
export async function bringAction(surveyId: string, _before: string | null): Promise<string | null> {
  const done = await runAction(bringIntoResultsInput, { surveyId }, bringIntoResults);
  if (!done.ok) return done.message;
  redirect(`/surveys/${surveyId}/results`);
}
