import { z } from "zod";
import { setRules } from "@/db/queries/rules";
import { latestRun } from "@/db/queries/runs";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";
import { STEP } from "./coverage";
import { holdToChange } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { noteRun, queueRun } from "./request-analysis";

const WHOLE = "Write each size as a whole number.";

export const setMinimumsInput = z
  .object({
    surveyId: z.string(),
    numbers: z.number(WHOLE).int(WHOLE).min(3, "Numbers need at least 3 answers.").max(100, "Use at most 100."),
    words: z.number(WHOLE).int(WHOLE).min(5, "Words need at least 5 answers.").max(200, "Use at most 200."),
  })
  .refine(({ numbers, words }) => words >= numbers, "Words need at least as many answers as numbers.");

/**
 * From the opening on they only rise. While counts move in steps of three, so does the smaller minimum: another step would shift
 * where the steps begin, and two readings of one count could tell it exactly.
 */
export async function setMinimums(context: Context, { surveyId, numbers, words }: z.infer<typeof setMinimumsInput>) {
  requirePermission(context.actor, "change surveys");
  const runId = await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await holdToChange(inside, surveyId);
    const { minimumNumbers, minimumWords, status } = survey;
    if (status !== "draft" && (numbers < minimumNumbers || words < minimumWords))
      throw new AppError("conflict", "Since the survey was opened the minimum sizes can only be raised.");
    if (status === "collecting" && (numbers - minimumNumbers) % STEP !== 0) {
      const next = `${minimumNumbers + STEP} or ${minimumNumbers + 2 * STEP}`;
      throw new AppError("conflict", `While the survey is open, raise the numbers in steps of three: to ${next}.`);
    }
    if (status === "collecting" && wave.shownBefore && (words - minimumWords) % STEP !== 0)
      throw new AppError("conflict", "Since the survey was reopened, raise the words in steps of three as well.");
    if (numbers === minimumNumbers && words === minimumWords) return null;
    // What is too small now has to disappear from the results as well, and a run that is under way froze the smaller sizes.
    const run = status === "closed" ? await latestRun(tx, wave.id) : undefined;
    if (run?.state === "queued" || run?.state === "running")
      throw new AppError(
        "conflict",
        "The results are still being computed. Raise the sizes when they are there, or cancel that first.",
      );
    await setRules(tx, survey.id, { minimumNumbers: numbers, minimumWords: words });
    await noteAudit(inside, { action: "change the rules", surveyId, detail: `minimum sizes ${numbers} and ${words}` });
    const raised = { ...survey, minimumNumbers: numbers, minimumWords: words };
    return status === "closed" ? noteRun(inside, { survey: raised, wave }) : null;
  });
  if (runId !== null) await queueRun(context, runId);
}
