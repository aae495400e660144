import { findRunInput, findVectors, insertVectors } from "@/db/queries/runs";
import { findRunStatements, findThemePreview, setThemePreview } from "@/db/queries/themes";
import { inOrderOf } from "@/lib/analysis/rounds-of-themes";
import { FIXED_THEMES } from "@/lib/analysis/theme-edit";
import { isToldToReaders } from "@/lib/errors";
import type { AnalysisHooks } from "./analyse-here";
import type { JobContext } from "./context";
import type { Sorter } from "./sort-again-here";

const LOOK_EVERY_MS = 1000;
const UNEXPECTED = "Something unexpected went wrong; the server’s log says more. Ask for the preview again.";
const NOTHING = "Nothing of this question may be shown any more, so there is nothing to sort.";

/** Works a preview off; one that is cancelled meanwhile is let go. A failure stands in its row. */
export async function sortPreview({ db, now }: JobContext, previewId: string, sorter: Sorter): Promise<void> {
  const isBegun = await setThemePreview(db, { id: previewId, from: ["queued", "running"] }, { state: "running" });
  const preview = isBegun ? await findThemePreview(db, previewId) : undefined;
  if (!preview) return;
  const { runId, questionId, resolution } = preview;
  const end = (values: Parameters<typeof setThemePreview>[2]) =>
    setThemePreview(db, { id: previewId, from: ["running"] }, { ...values, finishedAt: now() });
  const gone = new AbortController();
  const timer = setInterval(async () => {
    const standing = await findThemePreview(db, previewId).catch(() => preview);
    if (standing?.state !== "running") gone.abort();
  }, LOOK_EVERY_MS);
  try {
    const input = await findRunInput(db, runId);
    const run = await findRunStatements(db, { runId, questionId });
    if (!input || !run) throw new Error(`The run ${runId} of the preview ${previewId} is gone.`);
    const { snapshot } = input;
    const found = await sorter({ snapshot, questionId, resolution }, hooksFor(db), gone.signal);
    if (!found) {
      await end({ state: "failed", failure: NOTHING });
      return;
    }
    const sorted = inOrderOf(
      run,
      found,
      found.statements.map(({ themes }) => themes),
    ).map((themes) => [...(themes ?? [FIXED_THEMES.other])]);
    await end({ state: "done", content: { themes: found.themes, sorted } });
  } catch (error) {
    if (gone.signal.aborted) return;
    console.error(`The preview ${previewId} failed:`, error);
    await end({ state: "failed", failure: isToldToReaders(error) ? error.message : UNEXPECTED });
  } finally {
    clearInterval(timer);
  }
}

function hooksFor(db: JobContext["db"]): AnalysisHooks {
  return {
    findVectors: (embedder, hashes) => findVectors(db, embedder, hashes),
    keepVectors: (embedder, rows) =>
      insertVectors(
        db,
        rows.map((row) => ({ embedder, ...row })),
      ),
    progress: async () => undefined,
  };
}
