import { z } from "zod";
import type { StatementsPage } from "@/lib/analysis/themes-page";
import type { Context } from "./context";
import { requirePermission } from "./permissions";

export const listStatementsInput = z.object({
  surveyId: z.string(),
  questionId: z.string(),
  /** A theme's id, "other", "none", or "all". */
  theme: z.string(),
  search: z.string().max(200).optional(),
  audience: z.string().optional(),
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export async function listStatements(
  context: Context,
  _input: z.infer<typeof listStatementsInput>,
): Promise<StatementsPage> {
  requirePermission(context.actor, "see results");
  throw new Error("not yet");
}
