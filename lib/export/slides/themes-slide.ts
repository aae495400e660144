import type { AnalysisResult } from "@/lib/analysis/result";
import type { TextResult } from "@/lib/analysis/result-texts";
import { bare } from "@/lib/findings/rich-text";
import { footerOf, notesOf } from "./base-words";
import type { AudienceLine, Series, Slide } from "./slide";

/** So many bars of three audiences can still be read on a wall. */
const MOST = 8;

/** What was written to one question, sorted into themes: who names which. */
export function themesSlide(result: AnalysisResult, text: TextResult): Slide {
  const themes = text.themes.filter(({ id }) => id !== "other").slice(0, MOST);
  const cellOf = (audience: string, at: number) => themes[at]?.cells.find((cell) => cell.audience === audience);
  const writers = (audience: string) =>
    text.themes.flatMap(({ cells }) => cells.filter((cell) => cell.audience === audience)).find(({ n }) => n !== null)
      ?.n;
  const shown = result.audiences.filter(({ id }) => writers(id));
  const base = result.audiences.map(({ id, many }) => `${many} ${writers(id) ?? "hidden"}`).join(", ");
  const series = shown.map(({ id, name, shape }): Series => {
    const cells = themes.map((_, at) => cellOf(id, at));
    return {
      name,
      shape,
      values: cells.map((cell) => (cell?.count != null && cell.n ? (100 * cell.count) / cell.n : null)),
      labels: cells.map((cell) => (cell?.count == null ? "" : `${cell.count} of ${cell.n}`)),
    };
  });
  const about = `${bare(text.prompt)}, people who wrote about it`;
  return {
    title: titleOf(text),
    chart: {
      kind: "bars",
      categories: themes.map(({ label }) => label),
      series,
      scale: { lo: 0, hi: 100, loLabel: "nobody", hiLabel: "everybody" },
      hollow: themes.map(() => false),
      alt: `${bare(text.prompt)}. ${series.map(({ name, labels }) => `${name}: ${themes.map(({ label }, i) => `${label} ${labels[i]}`).join(", ")}`).join(". ")}.`,
    },
    table: {
      header: ["Theme", ...result.audiences.map(({ name }) => name)],
      rows: themes.map(({ label }, at) => [
        label,
        ...result.audiences.map(({ id }) => {
          const cell = cellOf(id, at);
          return cell?.count == null ? "hidden" : `${cell.count} of ${cell.n}`;
        }),
      ]),
    },
    lines: result.audiences.map((audience) => lineOf(audience, text)),
    remarks: [],
    footer: footerOf(result, about, base),
    notes: notesOf(
      result,
      about,
      base,
      `Themes were found ${text.embedder === "people" ? "by people" : "by machine"}${text.note ? `. ${text.note}` : "."} A person counts once for each theme; one answer can carry several.`,
    ),
  };
}

/** "An honest picture for decisions" is the only theme that every audience names; else what was asked. */
function titleOf(text: TextResult): string {
  const [first, ...others] = text.themes.filter(({ id }) => text.meet.includes(id));
  if (!first) return `${bare(text.prompt).replace(/\?$/, "")}: no theme is named by a third of every audience.`;
  return others.length === 0
    ? `“${bare(first.label)}” is the only theme that at least a third of every audience names.`
    : `At least a third of every audience names ${others.length + 1} of the same themes.`;
}

function lineOf(audience: AnalysisResult["audiences"][number], { themes }: TextResult): AudienceLine {
  const named = themes.flatMap(({ id, label, cells }) => {
    const cell = cells.find((one) => one.audience === audience.id);
    return cell?.count != null && cell.n !== null && id !== "other" && id !== "none"
      ? [{ label, count: cell.count, n: cell.n }]
      : [];
  });
  const [top] = named.toSorted((a, b) => b.count - a.count);
  if (!top) return { audience, words: `hidden: ${audience.hiddenBecause ?? "too few wrote"}`, hidden: true };
  return { audience, words: `${top.count} of ${top.n} name “${bare(top.label)}”`, hidden: false };
}
