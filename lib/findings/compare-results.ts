import { comparedOn, whyNotCompared } from "@/lib/analysis/comparison-suppression";
import type { AnalysisResult, SharedStrip } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import type { Certainty } from "@/lib/analysis/result-parts";
import { plural } from "./rich-text";

/** Two results side by side, from what both of them show anyway. */

export type Change<Value> = { readonly was: Value; readonly is: Value };
export type ComparedAudience = Pick<AnalysisResult["audiences"][number], "id" | "name" | "shape"> &
  Change<number | null>;
export type ComparedStrip = Pick<SharedStrip, "construct" | "title" | "question"> & Change<number>;
export type ComparedGap = {
  readonly itemId: string;
  readonly title: string;
  readonly about: string;
} & Change<{ readonly certainty: Certainty; readonly gap: number }>;
export type ComparedTheme = {
  readonly question: string;
  readonly theme: string;
  readonly cells: readonly ({ readonly audience: string } & Change<{ readonly count: number; readonly n: number }>)[];
};
export type Comparison = {
  readonly headline: Change<string>;
  readonly audiences: readonly ComparedAudience[];
  /** Plainly: whether the people are the same, and what else differs. */
  readonly remarks: readonly string[];
  readonly strips: readonly ComparedStrip[];
  readonly gaps: readonly ComparedGap[];
  readonly themes: readonly ComparedTheme[];
};

/** A gap that moved by less than this share of its scale, and is as certain as before, stays as it was. */
const MOVED = 0.1;

export type Pair = {
  readonly earlier: AnalysisResult;
  readonly later: AnalysisResult;
  readonly isSameFieldwork: boolean;
};

/** @returns a reason where the two may not be read together */
export function compareResults(pair: Pair): Comparison | string {
  const { earlier, later, isSameFieldwork } = pair;
  const why = isSameFieldwork ? whyNotCompared(earlier, later) : null;
  if (why !== null) return why;
  return {
    headline: { was: earlier.headline.title, is: later.headline.title },
    audiences: later.audiences.map(({ id, name, shape, answered }) => ({
      id,
      name,
      shape,
      was: earlier.audiences.find((one) => one.id === id)?.answered ?? null,
      is: answered,
    })),
    remarks: remarksOf(pair),
    strips: stripsOf(pair),
    gaps: gapsOf(pair),
    themes: themesOf(pair),
  };
}

function remarksOf({ earlier, later, isSameFieldwork }: Pair): string[] {
  const [then, now] = [earlier.total.answered, later.total.answered];
  const counts = then === null || now === null ? "" : ` ${plural(then, "answer")} then, ${now} now.`;
  const isUnchanged = isSameFieldwork && earlier.snapshotHash === later.snapshotHash;
  const people = isUnchanged
    ? "The same answers of the same people."
    : isSameFieldwork
      ? `Whoever answered then is in both results.${counts}`
      : `Not the same people: who answered both times is not known, so a change may be one of opinion or of people.${counts}`;
  const labels = (result: AnalysisResult) =>
    JSON.stringify(result.texts.map(({ themes }) => themes.map((one) => one.label)));
  const [before, after] = [earlier.thresholds, later.thresholds];
  return [
    people,
    earlier.method === later.method
      ? null
      : `Worked out by method ${earlier.method} then and ${later.method} now: small differences may come from that.`,
    labels(earlier) === labels(later)
      ? null
      : "The themes are not sorted the same; only those with the same name are compared.",
    before.numbers === after.numbers && before.words === after.words
      ? null
      : `Shown from ${before.numbers} answers (words ${before.words}) then, from ${after.numbers} (words ${after.words}) now.`,
  ].filter((one) => one !== null);
}

const nOfItem = (id: string) => (result: AnalysisResult, audience: string) => {
  const group = result.items.find((one) => one.id === id)?.groups.find((one) => one.audience === audience);
  return group?.status === "shown" ? group.n : null;
};

/** All audiences that one of the results shows on the item may be compared. */
function isWhole(pair: Pair, item: ItemResult): boolean {
  const may = comparedOn(pair, nOfItem(item.id));
  return item.groups.every((group) => group.status === "withheld" || may.includes(group.audience));
}

function sameItems(pair: Pair): ItemResult[] {
  return pair.later.items.filter((item) => {
    const before = pair.earlier.items.find(({ id }) => id === item.id);
    return before !== undefined && JSON.stringify(before.scale) === JSON.stringify(item.scale) && isWhole(pair, item);
  });
}

function stripsOf(pair: Pair): ComparedStrip[] {
  const { earlier, later } = pair;
  return later.shared.flatMap(({ construct, title, question, measure }) => {
    const before = earlier.shared.find((one) => one.construct === construct)?.measure;
    if (measure.status !== "measured" || before?.status !== "measured") return [];
    const own = later.items.filter((item) => item.construct === construct);
    if (!own.every((item) => isWhole(pair, item))) return [];
    return [{ construct, title, question, was: before.value.shared, is: measure.value.shared }];
  });
}

const RANK: Readonly<Record<Certainty, number>> = { clear: 0, possible: 1, none: 2 };

/** Gaps whose certainty or size changed, those that are clear in either first. */
function gapsOf(pair: Pair): ComparedGap[] {
  const ids = new Set(sameItems(pair).map(({ id }) => id));
  const changed = pair.later.divergences.flatMap(({ itemId, title, about, certainty, gap }): ComparedGap[] => {
    const before = pair.earlier.divergences.find((one) => one.itemId === itemId);
    if (!before || !ids.has(itemId)) return [];
    if (before.certainty === certainty && Math.abs(before.gap - gap) < MOVED) return [];
    return [{ itemId, title, about, was: { certainty: before.certainty, gap: before.gap }, is: { certainty, gap } }];
  });
  const best = ({ was, is }: ComparedGap) => Math.min(RANK[was.certainty], RANK[is.certainty]);
  const moved = ({ was, is }: ComparedGap) => Math.abs(is.gap - was.gap);
  return changed.sort((a, b) => best(a) - best(b) || moved(b) - moved(a));
}

function themesOf(pair: Pair): ComparedTheme[] {
  const { earlier, later } = pair;
  return later.texts.flatMap(({ questionId, prompt, themes, clustered }) => {
    const before = earlier.texts.find((one) => one.questionId === questionId);
    if (!before?.clustered || !clustered) return [];
    const nOf = (result: AnalysisResult, audience: string) =>
      result.texts
        .find((one) => one.questionId === questionId)
        ?.themes[0]?.cells.find((cell) => cell.audience === audience)?.n ?? null;
    const may = comparedOn(pair, nOf);
    return themes.flatMap(({ id, label, cells }): ComparedTheme[] => {
      const theme = before.themes.find((one) => one.label === label);
      if (!theme || id === "other") return [];
      const both = may.flatMap((audience) => {
        const [was, is] = [theme.cells, cells].map((own) => own.find((cell) => cell.audience === audience));
        return was?.count != null && was.n !== null && is?.count != null && is.n !== null
          ? [{ audience, was: { count: was.count, n: was.n }, is: { count: is.count, n: is.n } }]
          : [];
      });
      return both.length > 0 ? [{ question: prompt, theme: label, cells: both }] : [];
    });
  });
}
