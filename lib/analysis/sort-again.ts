import type { Embedding } from "@/lib/text/themes";
import { panelOf } from "./panel";
import type { RunStatements } from "./run-statements";
import { textUnlessAlike } from "./sensitive-texts";
import type { Snapshot } from "./snapshot";
import { visiblePanel } from "./suppression";

/** The answers to one question sorted by machine, finer or coarser than a run does; null where nothing of them may be shown. */
export async function sortAgain(
  snapshot: Snapshot,
  of: { readonly questionId: string; readonly resolution: number; readonly embedding: Embedding | null },
): Promise<RunStatements | null> {
  const { questionId, resolution, embedding } = of;
  const panel = visiblePanel(panelOf(snapshot), snapshot.thresholds);
  const item = panel.items.find(({ scale, question }) => scale.type === "text" && question.id === questionId);
  if (!item || item.shown.length === 0) return null;
  const { seed } = snapshot;
  return (await textUnlessAlike(item, { panel, embedding, codebook: undefined, seed, resolution }))?.statements ?? null;
}
