import { redirect } from "next/navigation";
import { AppError } from "@/lib/errors";
import { studioContext } from "@/lib/http/studio-context";
import { readImport } from "@/lib/services/import-draft";
import { importPlan } from "@/lib/services/import-plan";

/** What a step of the wizard shows; an upload that is gone leads back to the start. */
export async function readPlan(importId: string, step: string) {
  const base = `/surveys/import/${importId}`;
  const context = await studioContext(`${base}${step}`);
  try {
    const { draft, table } = await readImport(context, importId);
    return { base, draft, table, plan: importPlan(table, draft) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    redirect(`/surveys/import${error.code === "not_found" ? "?problem=gone" : ""}`);
  }
}
