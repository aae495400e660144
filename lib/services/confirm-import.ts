import { AppError } from "@/lib/errors";
import type { Table } from "@/lib/import/read-table";
import type { Context } from "./context";
import { claimImport, type ImportDraft } from "./import-draft";
import { importPlan, previewImport } from "./import-plan";
import { importSurvey } from "./import-survey";

/** Makes the survey from an upload and forgets the upload. Pressed twice, it makes one survey. */
export async function confirmImport(
  context: Context,
  { id, title }: { id: string; title: string },
): Promise<{ surveyId: string }> {
  const { draft, table, putBack, forget } = await claimImport(context, id);
  const surveyId = await makeSurvey(context, table, { ...draft, title: title.trim() || draft.title }).catch(
    async (error: unknown) => {
      await putBack();
      throw error;
    },
  );
  await forget();
  return { surveyId };
}

async function makeSurvey(context: Context, table: Table, draft: ImportDraft): Promise<string> {
  const { mapping } = importPlan(table, draft);
  if (!mapping) throw new AppError("invalid", "Something in the columns or audiences has still to be put right.");
  const { instrument, responses } = previewImport(table, mapping);
  if (responses.length === 0) throw new AppError("invalid", "No row would be imported. Look at the columns again.");
  const { id } = await importSurvey(context, { title: mapping.title, instrument, responses: [...responses] });
  return id;
}
