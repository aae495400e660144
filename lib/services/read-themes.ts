import { z } from "zod";
import type { ThemesPage } from "@/lib/analysis/themes-page";
import type { Context } from "./context";
import { requirePermission } from "./permissions";

export const readThemesInput = z.object({ surveyId: z.string(), questionId: z.string().optional() });

export const themesVersionInput = z.object({ surveyId: z.string(), questionId: z.string() });

/** The themes of one text question as people have edited them; without a question, of the first. */
export async function readThemes(context: Context, _input: z.infer<typeof readThemesInput>): Promise<ThemesPage> {
  requirePermission(context.actor, "see results");
  throw new Error("not yet");
}

/** To ask often: changes when anybody edits, or a run ends. */
export async function themesVersion(
  context: Context,
  _input: z.infer<typeof themesVersionInput>,
): Promise<{ version: string }> {
  requirePermission(context.actor, "see results");
  throw new Error("not yet");
}
