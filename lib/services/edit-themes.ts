import { z } from "zod";
import { themeEditSchema } from "@/lib/analysis/theme-edit";
import type { ThemesPage } from "@/lib/analysis/themes-page";
import type { Context } from "./context";
import { requirePermission } from "./permissions";

export const editThemesInput = z.object({
  surveyId: z.string(),
  questionId: z.string(),
  edit: themeEditSchema,
  /** The version that the person had before their eyes. */
  seen: z.string().optional(),
});
export const undoThemesInput = z.object({ surveyId: z.string(), questionId: z.string() });

/** One change after all that were made before, whoever made them. */
export async function editThemes(context: Context, _input: z.infer<typeof editThemesInput>): Promise<ThemesPage> {
  requirePermission(context.actor, "change surveys");
  throw new Error("not yet");
}

/** Takes the member's own last edit back; what others did since stays. */
export async function undoThemes(context: Context, _input: z.infer<typeof undoThemesInput>): Promise<ThemesPage> {
  requirePermission(context.actor, "change surveys");
  throw new Error("not yet");
}

/** Does again what the member took back last. */
export async function redoThemes(context: Context, _input: z.infer<typeof undoThemesInput>): Promise<ThemesPage> {
  requirePermission(context.actor, "change surveys");
  throw new Error("not yet");
}
