"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { runAction } from "@/lib/http/action";
import { audienceChoiceSchema } from "@/lib/import/audience-choice";
import { columnChoiceSchema } from "@/lib/import/column-choice";
import { confirmImport } from "@/lib/services/confirm-import";
import { discardImport, readImport, saveImport } from "@/lib/services/import-draft";
import { importPlan } from "@/lib/services/import-plan";

const columnsInput = z.object({ id: z.string(), columns: z.array(columnChoiceSchema).max(1000) });
const audiencesInput = z.object({
  id: z.string(),
  audiences: z.array(audienceChoiceSchema).max(100),
  everybody: z.string().trim().max(60).optional(),
});
const confirmInput = z.object({
  id: z.string(),
  title: z.string().trim().max(160, "Use at most 160 characters.").default(""),
});

/** Fields of one column are "use-3", "lo-3", …; a checkbox that is not there is clear. */
function fieldsOfColumn(form: FormData, place: number) {
  const fields = ["use", "label", "lo", "hi", "loLabel", "hiLabel", "steps", "separator", "question"] as const;
  const texts = fields.map((name) => [name, form.get(`${name}-${place}`) ?? undefined] as const);
  return {
    ...Object.fromEntries(texts),
    decimals: form.has(`decimals-${place}`),
    reversed: form.has(`reversed-${place}`),
    background: form.has(`background-${place}`),
  };
}

export async function saveColumnsAction(id: string, form: FormData): Promise<void> {
  const n = Number(form.get("n"));
  const columns = Array.from({ length: Number.isInteger(n) ? Math.min(1000, n) : 0 }, (_, i) =>
    fieldsOfColumn(form, i),
  );
  const done = await runAction(columnsInput, { id, columns }, async (context, data) => {
    await saveImport(context, id, { columns: data.columns });
    const { draft, table } = await readImport(context, id);
    return importPlan(table, draft).columnErrors;
  });
  if (!done.ok) return stop(id, "", done);
  const [first] = done.data;
  if (!first) redirect(`/surveys/import/${id}/audiences`);
  redirect(`/surveys/import/${id}?look=1${first.place === null ? "" : `#column-${first.place}`}`);
}

export async function saveAudiencesAction(id: string, form: FormData): Promise<void> {
  const values = form.getAll("value").map(String);
  const audiences = values.map((value, i) => ({
    value,
    compare: form.has(`compare-${i}`),
    name: form.get(`name-${i}`) ?? "",
  }));
  const everybody = form.get("everybody") ?? undefined;
  const done = await runAction(audiencesInput, { id, audiences, everybody }, async (context, data) => {
    const change = data.everybody === undefined ? { audiences: data.audiences } : { everybody: data.everybody };
    await saveImport(context, id, change);
    const { draft, table } = await readImport(context, id);
    return importPlan(table, draft).audienceError;
  });
  if (!done.ok) return stop(id, "/audiences", done);
  if (form.get("go") === "back") redirect(`/surveys/import/${id}`);
  redirect(`/surveys/import/${id}/${done.data === null ? "check" : "audiences?look=1"}`);
}

export async function confirmImportAction(id: string, _before: string | null, form: FormData): Promise<string | null> {
  const back = form.get("go") === "back";
  const done = await runAction(confirmInput, { id, title: form.get("title") ?? "" }, async (context, data) => {
    // The title stays, whether one goes back or cannot go on.
    if (data.title) await saveImport(context, id, { title: data.title });
    return back ? null : confirmImport(context, data);
  });
  if (!done.ok) return done.message;
  redirect(done.data ? `/surveys/${done.data.surveyId}/results` : `/surveys/import/${id}/audiences`);
}

export async function discardImportAction(id: string): Promise<void> {
  const done = await runAction(z.string(), id, discardImport);
  if (!done.ok) return stop(id, "", done);
  redirect("/surveys");
}

function stop(id: string, step: string, failure: { code: string }): never {
  if (failure.code === "unauthorized") redirect(`/sign-in?next=/surveys/import/${id}${step}`);
  redirect(`/surveys/import?problem=${failure.code === "not_found" ? "gone" : "cut-off"}`);
}
