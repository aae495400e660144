import { z } from "zod";
import { lockWave } from "@/db/queries/surveys";
import { findThemePreview, insertThemeEdit, setThemeEditUndone } from "@/db/queries/themes";
import { themeEditSchema } from "@/lib/analysis/theme-edit";
import { refusalOf } from "@/lib/analysis/theme-edit-checks";
import type { ThemesPage } from "@/lib/analysis/themes-page";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";
import { isUuid } from "./find-survey";
import { noteAudit } from "./note-audit";
import { nextRedo, nextUndo } from "./own-edits";
import { requirePermission } from "./permissions";
import { themesPage } from "./read-themes";
import { questionInput, type ThemesOfSurvey, themesOfSurvey } from "./themes-of-survey";

export const editThemesInput = questionInput.extend({
  edit: themeEditSchema,
  /** The version that the person had before their eyes. */
  seen: z.string().optional(),
});
export const undoThemesInput = questionInput;

/** One change after all that were made before, whoever made them. */
export async function editThemes(
  context: Context,
  { edit, seen, ...of }: z.infer<typeof editThemesInput>,
): Promise<ThemesPage> {
  requirePermission(context.actor, "change surveys");
  return changing(context, of, async (inside, found) => {
    const { wave, question, folded } = found;
    const refusal = refusalOf(folded.edited, edit) ?? (await previewRefusal(inside, found, edit));
    if (refusal) {
      const isOld = seen !== undefined && seen !== folded.version;
      throw new AppError("conflict", isOld ? `${refusal} Somebody has changed the themes meanwhile.` : refusal);
    }
    const { memberId, name: memberName } = context.actor;
    const seq = (folded.edits.at(-1)?.seq ?? 0) + 1;
    const madeAt = context.now();
    await insertThemeEdit(inside.db, {
      waveId: wave.id,
      questionId: question.id,
      seq,
      memberId,
      memberName,
      madeAt,
      edit,
    });
    return { action: "edit the themes", detail: `question ${question.id}, change ${seq}` } as const;
  });
}

/** Takes the member's own last edit back; what others did since stays. */
export async function undoThemes(context: Context, of: z.infer<typeof undoThemesInput>): Promise<ThemesPage> {
  requirePermission(context.actor, "change surveys");
  return changing(context, of, async (inside, { question, folded }) => {
    const last = nextUndo(folded.edits, context.actor);
    if (!last) throw new AppError("conflict", "You have no change here to take back. Others take back their own.");
    await setThemeEditUndone(inside.db, last.id, { at: context.now(), by: context.actor.name });
    return {
      action: "take back an edit of the themes",
      detail: `question ${question.id}, change ${last.seq}`,
    } as const;
  });
}

/** Does again what the member took back last. */
export async function redoThemes(context: Context, of: z.infer<typeof undoThemesInput>): Promise<ThemesPage> {
  requirePermission(context.actor, "change surveys");
  return changing(context, of, async (inside, { question, folded }) => {
    const next = nextRedo(folded.edits, context.actor);
    if (!next) throw new AppError("conflict", "You have taken back nothing that could be done again.");
    await setThemeEditUndone(inside.db, next.id, null);
    return { action: "redo an edit of the themes", detail: `question ${question.id}, change ${next.seq}` } as const;
  });
}

type Done = Pick<Parameters<typeof noteAudit>[1], "action" | "detail">;

/** One after another: the wave is held, so each change is judged by the themes as they are then. */
async function changing(
  context: Context,
  of: z.infer<typeof questionInput>,
  change: (inside: Context, found: ThemesOfSurvey) => Promise<Done>,
): Promise<ThemesPage> {
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { wave, survey } = await themesOfSurvey(inside, of);
    await lockWave(tx, wave.id);
    const done = await change(inside, await themesOfSurvey(inside, of));
    await noteAudit(inside, { ...done, surveyId: survey.id });
  });
  return themesPage(context, await themesOfSurvey(context, of));
}

async function previewRefusal(
  { db }: Context,
  { wave, question, folded }: ThemesOfSurvey,
  edit: z.infer<typeof themeEditSchema>,
): Promise<string | null> {
  if (edit.kind !== "regroup") return null;
  const found = isUuid(edit.previewId) ? await findThemePreview(db, edit.previewId) : undefined;
  if (!found || found.waveId !== wave.id || found.questionId !== question.id || found.state !== "done") {
    return "This preview is not ready or is gone. Ask for a new one, and apply that.";
  }
  const isApplied = folded.edits.some(
    ({ edit: made, undoneAt }) => !undoneAt && made.kind === "regroup" && made.previewId === edit.previewId,
  );
  return isApplied ? "This preview has been applied already. Ask for a new one to sort again." : null;
}
