import { benjaminiHochberg } from "@/lib/stats/benjamini-hochberg";
import { MEDIUM_EFFECT } from "@/lib/stats/certainty";
import { associationP } from "@/lib/stats/contingency";
import { pairsOf } from "../compare-pairs";
import { byDistance, type Contrast, EVERYBODY } from "../contrasts";
import type { Certainty } from "../result";
import type { VisiblePanel } from "../suppression";
import { isTheme, type TextOutcome } from "../texts";

/** The theme of each question that two audiences name most differently; tested among all themes and pairs of the question. */
export function themeContrastsOf(texts: readonly TextOutcome[], panel: VisiblePanel): Contrast[] {
  return texts.flatMap((text) => themeContrast(text, panel) ?? []);
}

function themeContrast({ item, counts, result }: TextOutcome, panel: VisiblePanel): Contrast | null {
  if (!result.clustered || item.shown.length < 2) return null;
  const tests = counts
    .filter(({ theme }) => isTheme(theme))
    .flatMap(({ theme, counts: cells }) =>
      pairsOf(cells.map((_, i) => i)).flatMap(([i, j]) => {
        const [a, b] = [cells[i], cells[j]];
        if (!a || !b) return [];
        const p = associationP([
          [a.count, b.count],
          [a.n - a.count, b.n - b.count],
        ]);
        return [{ theme, cells, a, b, delta: a.count / a.n - b.count / b.n, p }];
      }),
    );
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
  const idOf = (v: number) => panel.visible[v]?.id ?? "";
  const contrasts = tests.map(({ theme, cells, a, b, delta }, i): Contrast => {
    const medium = Math.abs(delta) >= MEDIUM_EFFECT.delta;
    const certainty: Certainty = medium ? ((adjusted[i] ?? 1) <= 0.05 ? "clear" : "possible") : "none";
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
      aligned: false,
      fewest: Math.min(...cells.map(({ n }) => n)),
      spots: cells.map(({ v, count, n }) => ({ audience: idOf(v), value: count / n, count, n })),
      range: EVERYBODY,
    };
  });
  return contrasts.toSorted(byDistance)[0] ?? null;
}
