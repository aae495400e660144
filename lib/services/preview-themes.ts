import { z } from "zod";
import type { ThemesPreview } from "@/lib/analysis/themes-page";
import type { Context } from "./context";
import { requirePermission } from "./permissions";

export const previewThemesInput = z.object({
  surveyId: z.string(),
  questionId: z.string(),
  /** 1 as the run sorted; 2 is finer, 0.5 coarser. */
  resolution: z.number().min(0.25).max(4),
});
export const readPreviewInput = z.object({ surveyId: z.string(), previewId: z.string() });

/** Asks for the statements sorted finer or coarser, to be looked at; `regroup` applies it. */
export async function previewThemes(
  context: Context,
  _input: z.infer<typeof previewThemesInput>,
): Promise<ThemesPreview> {
  requirePermission(context.actor, "change surveys");
  throw new Error("not yet");
}

export async function readPreview(context: Context, _input: z.infer<typeof readPreviewInput>): Promise<ThemesPreview> {
  requirePermission(context.actor, "change surveys");
  throw new Error("not yet");
}

export async function cancelPreview(
  context: Context,
  _input: z.infer<typeof readPreviewInput>,
): Promise<ThemesPreview> {
  requirePermission(context.actor, "change surveys");
  throw new Error("not yet");
}
