import { z } from "zod";
import type { Context } from "./context";
import { requirePermission } from "./permissions";
import { requestAnalysis } from "./request-analysis";

export const bringIntoResultsInput = z.object({ surveyId: z.string() });

/** Asks for a new run whose themes are the edited ones, for every question of the survey. */
export async function bringIntoResults(
  context: Context,
  input: z.infer<typeof bringIntoResultsInput>,
): Promise<{ runId: string }> {
  requirePermission(context.actor, "change surveys");
  return requestAnalysis(context, input);
}
