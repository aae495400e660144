import type { AnalysisResult } from "@/lib/analysis/result";
import { nameOf } from "./names";
import { figure, tableOf } from "./table";

const PAIR_COLUMNS = {
  item: ["The question’s id, with its part where it has several; see the codebook", 14],
  label: ["The item in words", 40],
  measure: ["today, should, or plain: asked once", 9],
  a: ["Id of the first audience", 18],
  a_name: ["Its name", 20],
  b: ["Id of the second audience", 18],
  b_name: ["Its name", 20],
  gap: [
    "Share of the scale that the two are apart, 0 to 1; for points and choices the share that would have to move",
    9,
  ],
  gap_lo: ["Lower end of its 95% interval", 9],
  gap_hi: ["Upper end of its 95% interval", 9],
  by_chance: ["Mean gap when people are shuffled between the two", 10],
  delta: ["Cliff’s delta, −1 to 1, ordered answers only; above 0: the first answers higher", 9],
  delta_lo: ["Lower end of its 95% interval", 9],
  delta_hi: ["Upper end of its 95% interval", 9],
  redraws: ["Of 100 re-draws of the answers, in how many the gap keeps its direction", 9],
  p: ["Of a permutation test of the two", 9],
  q: ["The same after Benjamini–Hochberg over every item and pair", 9],
  certainty: ["clear, possible or none: “none” is not proof of agreement", 11],
  aligned: ["yes: evidence that the two answer alike, not mere absence of a difference", 9],
} as const;

/** Every two audiences that are shown, item by item. */
export const pairsTable = (result: AnalysisResult) =>
  tableOf(
    "Pairs",
    PAIR_COLUMNS,
    result.items.flatMap((item) =>
      item.pairs.map((pair) => ({
        item: item.id,
        label: item.label,
        measure: item.measure,
        a: pair.a,
        a_name: nameOf(result, pair.a),
        b: pair.b,
        b_name: nameOf(result, pair.b),
        gap: figure(pair.gap),
        gap_lo: figure(pair.gapInterval?.lo),
        gap_hi: figure(pair.gapInterval?.hi),
        by_chance: figure(pair.byChance),
        delta: figure(pair.delta),
        delta_lo: figure(pair.deltaInterval?.lo),
        delta_hi: figure(pair.deltaInterval?.hi),
        redraws: pair.redraws,
        p: figure(pair.p),
        q: figure(pair.q),
        certainty: pair.certainty,
        aligned: pair.aligned ? "yes" : "no",
      })),
    ),
  );
