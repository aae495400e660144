import { z } from "zod";
import type { ThemeHistory } from "@/lib/analysis/themes-page";
import type { Context } from "./context";
import { requirePermission } from "./permissions";
import { changesOf } from "./read-themes";
import { questionInput, themesOfSurvey } from "./themes-of-survey";

const ON_A_PAGE = 50;

export const themeHistoryInput = questionInput.extend({ page: z.number().int().min(1) });

/** Every change that anybody made, the newest first, a page at a time. */
export async function readThemeHistory(
  context: Context,
  { page, ...of }: z.infer<typeof themeHistoryInput>,
): Promise<ThemeHistory> {
  requirePermission(context.actor, "see results");
  const all = changesOf((await themesOfSurvey(context, of)).folded, context.actor).reverse();
  const pages = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const shown = Math.min(page, pages);
  return {
    total: all.length,
    page: shown,
    pages,
    changes: all.slice((shown - 1) * ON_A_PAGE, shown * ON_A_PAGE),
  };
}
