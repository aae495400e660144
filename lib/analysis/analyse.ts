import { divergenceOf } from "@/lib/findings/divergences";
import { headlineOf } from "@/lib/findings/headline";
import type { Embedding } from "@/lib/text/themes";
import { surveyAlignmentOf } from "./alignment";
import { checksOf } from "./checks/checks";
import { commonGroundOf } from "./constructs/common-ground";
import { itemsOf } from "./constructs/items";
import { misreadingsOf } from "./constructs/misreadings";
import { opinionGroupsOf } from "./constructs/opinion-groups";
import { perceptionsOf } from "./constructs/perceptions";
import { readingsOf } from "./constructs/readings";
import { sharedStripsOf } from "./constructs/shared-strips";
import { themeContrastsOf } from "./constructs/theme-contrasts";
import { twinQuestions } from "./constructs/twin-questions";
import { byDistance, contrastsOf } from "./contrasts";
import { compareAll, isStance } from "./family";
import { type Panel, panelOf } from "./panel";
import { type AnalysisResult, analysisResultSchema } from "./result";
import { textUnlessAlike } from "./sensitive-texts";
import { sideWordsOf } from "./side-words";
import type { Snapshot } from "./snapshot";
import { type VisiblePanel, visiblePanel } from "./suppression";
import { quotableSides } from "./suppression-words";
import { withApartness } from "./text-apart";
import type { TextOutcome } from "./texts";

/** Raised whenever the same snapshot would give another result. */
const METHOD = "4";

export type AnalyseOptions = {
  readonly snapshotHash: string;
  /** Null: themes come from the words alone. */
  readonly embedding: Embedding | null;
  /** Told what is being done and how much of all is done, 0–1. */
  readonly progress?: (stage: string, share: number) => Promise<void>;
};

/** A result with what it was worked out from, which nobody but the analysis may see. */
export type WholeAnalysis = {
  readonly result: AnalysisResult;
  readonly everything: Panel;
  readonly visible: VisiblePanel;
  readonly texts: readonly TextOutcome[];
};

/**
 * From frozen answers to everything that may be shown. Pure: the same snapshot, method and embedding give the same bytes.
 * Suppression comes first, so nothing that is hidden can reach a figure, a theme or a sentence.
 */
export async function analyse(snapshot: Snapshot, options: AnalyseOptions): Promise<AnalysisResult> {
  return (await analyseWhole(snapshot, options)).result;
}

export async function analyseWhole(snapshot: Snapshot, options: AnalyseOptions): Promise<WholeAnalysis> {
  const tell = options.progress ?? (() => Promise.resolve());
  const { seed } = snapshot;
  const secret = snapshot.salt ?? seed;
  await tell("reading the answers", 0);
  const everything = panelOf(snapshot);
  const panel = visiblePanel(everything, snapshot.thresholds);
  const texts = await textsOf(panel, snapshot, options.embedding, (share) =>
    tell("sorting words into themes", 0.5 * share),
  );
  await tell("comparing what was written", 0.5);
  const textResults = await withApartness(texts, panel, options.embedding, seed);
  const compared = await compareAll(panel.items, seed, (share) => tell("comparing the audiences", 0.5 + 0.35 * share));
  const stances = panel.items.filter((item) => isStance(item, panel.items));
  const compareStances = compared.filter(({ item }) => stances.includes(item));
  const contrasts = contrastsOf(compareStances, panel, seed);
  const all = [...contrasts, ...themeContrastsOf(texts, panel)].sort(byDistance);
  await tell("measuring what is shared", 0.88);
  const shared = sharedStripsOf({ panel, stances, compared, contrasts, seed });
  const alignment = surveyAlignmentOf(panel, stances);
  await tell("writing the findings", 0.97);
  const picks = panel.items.filter((item) => item.question.construct === "value" && item.scale.type === "multi");
  const result = analysisResultSchema.parse({
    format: "plumbline-result",
    version: 1,
    method: METHOD,
    seed,
    snapshotHash: options.snapshotHash,
    survey: {
      title: snapshot.title,
      organization: snapshot.organization,
      office: snapshot.office,
      isSample: snapshot.isSample,
      edition: snapshot.instrument.edition,
      from: snapshot.from,
      to: snapshot.to,
      closed: snapshot.closed,
    },
    thresholds: snapshot.thresholds,
    audiences: [...panel.audiences],
    total: panel.total,
    headline: headlineOf({ panel, texts: texts.map(({ result }) => result), contrasts: all, shared, alignment }),
    alignment,
    shared,
    items: itemsOf(compared, panel.visible),
    texts: textResults,
    divergences: all.map((contrast) => divergenceOf(contrast, panel.audiences)),
    twins: twinQuestions(panel, contrasts, compared),
    commonGround: commonGroundOf(panel, stances, picks, texts),
    misreadings: misreadingsOf(panel, shared),
    readings: readingsOf(panel, stances),
    checks: checksOf({ panel, stances, alignment, shared, seed }),
    opinionGroups: opinionGroupsOf(panel, stances, seed),
    perceptions: perceptionsOf(panel, compared),
    sideWords: sideWordsOf(quotableSides(everything, panel, secret), texts, secret),
  } satisfies AnalysisResult);
  return { result, everything, visible: panel, texts };
}

async function textsOf(
  panel: VisiblePanel,
  { seed, codebooks }: Snapshot,
  embedding: Embedding | null,
  after: (share: number) => Promise<void>,
): Promise<TextOutcome[]> {
  const items = panel.items.filter(({ scale, shown }) => scale.type === "text" && shown.length > 0);
  const outcomes: TextOutcome[] = [];
  for (const item of items) {
    const codebook = codebooks?.find(({ questionId }) => questionId === item.question.id);
    const outcome = await textUnlessAlike(item, { panel, embedding, codebook, seed });
    if (outcome) outcomes.push(outcome);
    await after(outcomes.length / items.length);
  }
  return outcomes;
}
