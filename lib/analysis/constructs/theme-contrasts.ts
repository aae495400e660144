import { benjaminiHochberg } from "@/lib/stats/benjamini-hochberg";
import { MEDIUM_EFFECT } from "@/lib/stats/certainty";
import { associationP } from "@/lib/stats/contingency";
import { pairsOf } from "../compare-pairs";
import { byDistance, type Contrast, EVERYBODY, isSmall } from "../contrasts";
import type { Certainty } from "../result-parts";
import type { VisiblePanel } from "../suppression";
import { type CountedText, FEWEST_FOR_THEME_TEST, isTheme } from "../texts";

/**
 * The theme of each question that two audiences name most differently.
 *
 * Clear: the theme passes among all themes of the question with all audiences at once, the pair passes among the pairs of the
 * theme, and both audiences have enough people for a test of single themes.
 */
export function themeContrastsOf(texts: readonly CountedText[], panel: VisiblePanel): Contrast[] {
  return texts.flatMap((text) => themeContrast(text, panel) ?? []);
}

function themeContrast({ item, counts, result }: CountedText, panel: VisiblePanel): Contrast | null {
  if (!result.clustered || item.shown.length < 2) return null;
  const themes = counts.filter(({ theme }) => isTheme(theme));
  const overall = benjaminiHochberg(themes.map(({ counts: cells }) => namedOrNotP(cells)));
  const tests = themes.flatMap(({ theme, counts: cells }, t) => {
    const pairs = pairsOf(cells.map((_, i) => i)).flatMap(([i, j]) => {
      const [a, b] = [cells[i], cells[j]];
      return a && b ? [{ theme, cells, a, b, delta: a.count / a.n - b.count / b.n, p: namedOrNotP([a, b]) }] : [];
    });
    const adjusted = pairAdjusted(pairs.map(({ p }) => p));
    return pairs.map((pair, k) => ({ ...pair, q: Math.max(overall[t] ?? 1, adjusted[k] ?? 1) }));
  });
  const idOf = (v: number) => panel.visible[v]?.id ?? "";
  const contrasts = tests.map(({ theme, cells, a, b, delta, q }): Contrast => {
    const medium = Math.abs(delta) >= MEDIUM_EFFECT.gap;
    const clear = q <= 0.05 && Math.min(a.n, b.n) >= FEWEST_FOR_THEME_TEST;
    const certainty: Certainty = medium ? (clear ? "clear" : "possible") : "none";
    const [high, low] = delta >= 0 ? [a, b] : [b, a];
    return {
      itemId: item.id,
      item,
      subject: theme,
      high: idOf(high.v),
      low: idOf(low.v),
      delta: Math.abs(delta),
      gap: Math.abs(delta),
      certainty,
      isSmall: isSmall(certainty, q),
      aligned: false,
      fewest: Math.min(...cells.map(({ n }) => n)),
      spots: cells.map(({ v, count, n }) => ({ audience: idOf(v), value: count / n, count, n })),
      range: EVERYBODY,
    };
  });
  return contrasts.toSorted(byDistance)[0] ?? null;
}

const namedOrNotP = (cells: readonly { count: number; n: number }[]): number | null =>
  associationP([cells.map(({ count }) => count), cells.map(({ count, n }) => n - count)]);

/** Pairs of up to three audiences need no adjustment once all together have passed (Fisher's protected comparison). */
const pairAdjusted = (p: readonly (number | null)[]) => (p.length <= 3 ? p : benjaminiHochberg(p));
