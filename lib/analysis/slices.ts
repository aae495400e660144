import { divergenceOf } from "@/lib/findings/divergences";
import { headlineOf } from "@/lib/findings/headline";
import { surveyAlignmentOf } from "./alignment";
import type { WholeAnalysis } from "./analyse";
import { commonGroundOf } from "./constructs/common-ground";
import { itemsOf } from "./constructs/items";
import { misreadingsOf } from "./constructs/misreadings";
import { sharedStripsOf } from "./constructs/shared-strips";
import { themeContrastsOf } from "./constructs/theme-contrasts";
import { twinQuestions } from "./constructs/twin-questions";
import { byDistance, contrastsOf } from "./contrasts";
import { compareAll, isStance } from "./family";
import { type AnalysisResult, analysisResultSchema } from "./result";
import { type Slice, slicesOf } from "./slice-suppression";
import { textsOfSlice } from "./slice-texts";
import type { Snapshot } from "./snapshot";

/** The result once more, of the people alone who gave one answer to one background question. */
export type SliceResult = Omit<Slice, "panel" | "mayCount"> & { readonly result: AnalysisResult };

/** One after the other, so that only one part is in memory beside the whole. */
export async function analyseSlices(
  snapshot: Pick<Snapshot, "shownOtherwise">,
  whole: WholeAnalysis,
  after: (share: number) => Promise<void>,
): Promise<SliceResult[]> {
  const slices = slicesOf(whole, new Set(snapshot.shownOtherwise));
  const results: SliceResult[] = [];
  for (const slice of slices) {
    const { questionId, option, label } = slice;
    results.push({ questionId, option, label, result: await resultOfSlice(slice, whole) });
    await after(results.length / slices.length);
  }
  return results;
}

/**
 * What stands on the answers to one item at a time. What reads two answers of a person together (checks, opinion groups, beliefs,
 * readings) stays with the whole: of parts it could tell by subtraction who gave which two.
 */
async function resultOfSlice(
  { panel, questionId, option, mayCount }: Slice,
  { result: whole, texts: all }: WholeAnalysis,
): Promise<AnalysisResult> {
  const seed = `${whole.seed}/${questionId}.${option}`;
  const texts = textsOfSlice(all, panel, mayCount);
  const compared = await compareAll(panel.items, seed, () => Promise.resolve());
  const stances = panel.items.filter((item) => isStance(item, panel.items));
  const contrasts = contrastsOf(
    compared.filter(({ item }) => stances.includes(item)),
    panel,
    seed,
  );
  const gaps = [...contrasts, ...themeContrastsOf(texts, panel)].sort(byDistance);
  const shared = sharedStripsOf({ panel, stances, compared, contrasts, seed });
  const alignment = surveyAlignmentOf(panel, stances);
  const picks = panel.items.filter((item) => item.question.construct === "value" && item.scale.type === "multi");
  const results = texts.map(({ result }) => result);
  return analysisResultSchema.parse({
    format: whole.format,
    version: whole.version,
    method: whole.method,
    seed: whole.seed,
    snapshotHash: whole.snapshotHash,
    survey: whole.survey,
    thresholds: whole.thresholds,
    audiences: [...panel.audiences],
    total: panel.total,
    headline: headlineOf({ panel, texts: results, contrasts: gaps, shared, alignment }),
    alignment,
    shared,
    items: itemsOf(compared, panel.visible),
    texts: results,
    divergences: gaps.map((contrast) => divergenceOf(contrast, panel.audiences)),
    twins: twinQuestions(panel, contrasts, compared),
    commonGround: commonGroundOf(panel, stances, picks, texts),
    misreadings: misreadingsOf(panel, shared),
    readings: [],
  } satisfies AnalysisResult);
}
