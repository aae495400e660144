import type { AudienceResult } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";
import type { TextResult } from "@/lib/analysis/result-texts";
import { countOf, listed, quoted, rich } from "./rich-text";

/** "“An honest picture” is the only theme that at least a third of every audience names: 4 of 7 executives, …" */
export function meetingWords(text: TextResult, audiences: readonly AudienceResult[]): RichText | null {
  const shown = audiences.filter(({ id }) =>
    text.themes.some(({ cells }) => cells.some(({ audience, count }) => audience === id && count !== null)),
  );
  if (!text.clustered || shown.length < 2) return null;
  const every = shown.length < audiences.length ? "every audience you can see" : "every audience";
  const themes = text.themes.filter(({ id }) => text.meet.includes(id));
  const [first, ...others] = themes;
  if (!first) return rich(`No theme is named by at least a third of ${every}.`);
  if (others.length > 0) {
    const labels = listed(themes.map(({ label }) => quoted(label)));
    return rich(`${themes.length} themes are named by at least a third of ${every}: `, labels, ".");
  }
  const counts = shown.flatMap((audience) => {
    const cell = first.cells.find((one) => one.audience === audience.id);
    return cell?.count == null || cell.n == null ? [] : [countOf(cell.count, cell.n, audience)];
  });
  return rich(
    `${quoted(first.label)} is the only theme that at least a third of ${every} names: `,
    listed(counts),
    ".",
  );
}
