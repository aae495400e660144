import { quadrantSentence, quadrantWords } from "@/lib/findings/quadrant-words";
import { MEDIUM_EFFECT } from "@/lib/stats/certainty";
import { meanCoherence } from "@/lib/stats/mean-coherence";
import { meanOverConstructs } from "@/lib/stats/survey-item";
import type { Checks } from "../result-checks";
import type { CheckedItem } from "./checked-items";

/** From this much of 100 on the people inside the audiences are nearer to one answer than to two camps. */
const COHERENT = 50;

/** Mean coherence against mean gap (STATISTICS 2): where disagreement lies, between the audiences or inside them. */
export function quadrantOf(items: readonly CheckedItem[], overall: Checks["overall"]): Checks["quadrant"] {
  if (overall.status === "unmeasured") return overall;
  const surveys = items.map(({ survey }) => survey);
  const inside = meanCoherence(surveys);
  const gapLoss = meanOverConstructs(
    surveys,
    items.map(({ index }) => index.gapLoss),
  );
  if (!inside || gapLoss === null) return { status: "unmeasured", reason: "too-few", because: "Too few answers." };
  const { p } = overall.value;
  const gap = gapLoss / 100;
  const isApart = gap >= MEDIUM_EFFECT.gap && p < 0.05;
  const isCoherent = inside.coherence >= COHERENT;
  const name = isApart
    ? isCoherent
      ? "separate-camps"
      : "divided-and-mixed"
    : isCoherent
      ? "shared-view"
      : "mixed-views";
  const { low, high } = inside;
  const value = {
    name,
    words: quadrantWords(name),
    coherence: inside.coherence,
    coherenceInterval: low === null || high === null ? null : { lo: low, hi: high },
    gap,
    p,
  } as const;
  return { status: "measured", value: { ...value, sentence: quadrantSentence(value, COHERENT) } };
}
