import type { AudienceResult } from "@/lib/analysis/result";
import type { TextPair } from "@/lib/analysis/result-apart";
import type { RichText } from "@/lib/analysis/result-parts";
import type { TextResult } from "@/lib/analysis/result-texts";
import { named } from "./contrast-words";
import { bare, Many, many, plural, quoted, rich } from "./rich-text";

/** "Project managers and PMO staff write about different things: “Clearing obstacles” more often project managers, by 45 in 100." */
export function apartSentence(pair: TextPair, { themes }: TextResult, audiences: readonly AudienceResult[]): RichText {
  const { a, b, n, q, certainty } = pair;
  const who = rich(Many(named(audiences, a)), " and ", many(named(audiences, b)));
  const base = ` (${n[0]} and ${plural(n[1], "writer")})`;
  if (certainty !== "clear") {
    const found =
      q <= 0.05
        ? " may write about different things, though in no theme by much"
        : ": no evidence that they write about different things; this is no proof that they write alike";
    return rich(who, `${found}${base}.`);
  }
  const widest = pair.themes.map(({ id, more, difference }) =>
    rich(
      `${quoted(bare(themes.find((theme) => theme.id === id)?.label ?? id))} is named more by `,
      many(named(audiences, more)),
      `, by ${Math.round(100 * difference)} in 100`,
    ),
  );
  const listed = widest.flatMap((text, i) => (i === 0 ? text : rich("; ", text)));
  return rich(who, ` write about different things${base}: `, listed, ".");
}
