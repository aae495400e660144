import type { AudienceResult } from "@/lib/analysis/result";
import type { Divergence } from "@/lib/analysis/result-findings";
import type { RichText } from "@/lib/analysis/result-parts";
import type { TextResult } from "@/lib/analysis/result-texts";
import { named } from "./contrast-words";
import { bare, countOf, lowerFirst, rich } from "./rich-text";

const NO_THEME = new Set(["other", "none", "all"]);

/** "7 of 9 PMO staff wrote about one way of working, against 1 of 7 executives." */
export function textFinding(
  text: TextResult,
  divergence: Divergence | null,
  audiences: readonly AudienceResult[],
): RichText {
  if (text.themes.length === 0) return rich("Hidden: too few people of every audience wrote.");
  const themes = text.themes.filter(({ id }) => !NO_THEME.has(id));
  if (themes.length === 0) return rich("Too few answers to sort into themes; they are listed as they are.");
  const theme = themes.find(({ label }) => divergence?.title.startsWith(bare(label)));
  if (divergence && theme && divergence.certainty !== "none") {
    const count = (id: string) => {
      const cell = theme.cells.find(({ audience }) => audience === id);
      return countOf(cell?.count ?? 0, cell?.n ?? 0, named(audiences, id));
    };
    const tail = divergence.certainty === "possible" ? "; too few answers to be sure of a gap." : ".";
    return rich(
      count(divergence.a),
      ` wrote about ${lowerFirst(bare(theme.label))}, against `,
      count(divergence.b),
      tail,
    );
  }
  const named1 = themes[0];
  const cells = (named1?.cells ?? []).flatMap(({ audience, count, n }) =>
    count === null || n === null ? [] : [{ audience, count, n }],
  );
  const [most] = cells.toSorted((x, y) => y.count / y.n - x.count / x.n);
  if (!named1 || !most) return rich("Hidden: too few people of every audience wrote.");
  const alone =
    cells.length === 1 ? "." : "; no theme sets one audience clearly apart, which is no proof that they agree.";
  return rich(
    countOf(most.count, most.n, named(audiences, most.audience)),
    ` wrote about ${lowerFirst(bare(named1.label))}${alone}`,
  );
}
