import { z } from "zod";
import { findThemePreview, insertThemePreview, setThemePreview, type ThemePreviewRow } from "@/db/queries/themes";
import { editThemes } from "@/lib/analysis/edit-themes";
import { inOrderOf } from "@/lib/analysis/rounds-of-themes";
import { openStatements } from "@/lib/analysis/suppression";
import type { ThemesPreview } from "@/lib/analysis/themes-page";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";
import { isUuid, requireSurvey } from "./find-survey";
import { requirePermission } from "./permissions";
import { questionInput, themesOfSurvey } from "./themes-of-survey";

export const previewThemesInput = questionInput.extend({
  /** 1 as the run sorted; 2 is finer, 0.5 coarser. */
  resolution: z.number().min(0.25).max(4),
});
export const readPreviewInput = z.object({ surveyId: z.string(), previewId: z.string() });

const LONGEST_MS = 15 * 60 * 1000;
const TOO_LONG = "Sorting has not ended within 15 minutes. Ask for the preview again.";
const NOT_QUEUED = "The preview could not be put on the queue. Ask for it again.";

/** Asks for the statements sorted finer or coarser, to be looked at; `regroup` applies it. */
export async function previewThemes(
  context: Context,
  { resolution, ...of }: z.infer<typeof previewThemesInput>,
): Promise<ThemesPreview> {
  requirePermission(context.actor, "change surveys");
  const { db, now, enqueue } = context;
  const { question, folded } = await themesOfSurvey(context, of);
  const { runId } = folded;
  const preview = await insertThemePreview(db, { runId, questionId: question.id, resolution, requestedAt: now() });
  await enqueue({ name: "preview-themes", previewId: preview.id }).catch(async (error: unknown) => {
    console.error(`The preview ${preview.id} could not be queued:`, error);
    await setThemePreview(db, { id: preview.id, from: ["queued"] }, { state: "failed", failure: NOT_QUEUED });
  });
  return readPreview(context, { surveyId: of.surveyId, previewId: preview.id });
}

export async function readPreview(
  context: Context,
  { surveyId, previewId }: z.infer<typeof readPreviewInput>,
): Promise<ThemesPreview> {
  requirePermission(context.actor, "change surveys");
  const preview = await requirePreview(context, { surveyId, previewId });
  const isLate =
    (preview.state === "queued" || preview.state === "running") &&
    context.now().getTime() - preview.requestedAt.getTime() > LONGEST_MS;
  const about = {
    previewId,
    resolution: preview.resolution,
    state: isLate ? ("failed" as const) : preview.state,
    failure: isLate ? TOO_LONG : preview.failure,
  };
  if (preview.state !== "done" || !preview.content) return { ...about, themes: [], replaced: 0, added: 0 };
  return { ...about, ...(await regrouped(context, surveyId, preview, preview.content)) };
}

export async function cancelPreview(context: Context, of: z.infer<typeof readPreviewInput>): Promise<ThemesPreview> {
  requirePermission(context.actor, "change surveys");
  const { id } = await requirePreview(context, of);
  await setThemePreview(
    context.db,
    { id, from: ["queued", "running"] },
    { state: "cancelled", finishedAt: context.now() },
  );
  return readPreview(context, of);
}

/** The themes as they would be if this preview were applied now. */
async function regrouped(
  context: Context,
  surveyId: string,
  { id, runId, questionId, resolution }: ThemePreviewRow,
  content: NonNullable<ThemePreviewRow["content"]>,
): Promise<Pick<ThemesPreview, "themes" | "replaced" | "added">> {
  const { folded } = await themesOfSurvey(context, { surveyId, questionId });
  const { run, edits, edited, regroupings } = folded;
  if (runId !== folded.runId) {
    throw new AppError("conflict", "There are newer results than this preview was made from. Ask for a new one.");
  }
  const made = edits.flatMap(({ edit, undoneAt }) => (undoneAt ? [] : [edit]));
  const sorted = inOrderOf(run, run, content.sorted);
  const after = editThemes(
    run,
    [...made, { kind: "regroup", previewId: id }],
    new Map([...regroupings, [id, { themes: content.themes, resolution, sorted }]]),
  );
  const { people } = openStatements(run, after.sorted);
  const isIn = (list: typeof edited.themes, wanted: string) => list.some((one) => one.id === wanted);
  return {
    themes: after.themes.map((theme) => ({ id: theme.id, label: theme.label, people: people.get(theme.id) ?? [] })),
    replaced: edited.themes.filter((one) => !isIn(after.themes, one.id)).length,
    added: after.themes.filter((one) => !isIn(edited.themes, one.id)).length,
  };
}

async function requirePreview(context: Context, { surveyId, previewId }: z.infer<typeof readPreviewInput>) {
  const { wave } = await requireSurvey(context, surveyId);
  const found = isUuid(previewId) ? await findThemePreview(context.db, previewId) : undefined;
  if (!found || found.waveId !== wave.id) throw new AppError("not_found", "This preview does not exist.");
  return found;
}
