import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import { countWithInterval } from "@/lib/charts/share-interval";
import { itemTitle } from "@/lib/findings/item-title";
import { bare, rich } from "@/lib/findings/rich-text";
import type { Picture } from "../picture";
import { ThemeMatrixChart } from "../theme-matrix";
import type { PictureEntry, PictureKind } from "./entry";
import { mostSentence } from "./most-sentence";
import { basisOf, sizesOf, withheldWords } from "./words";

/** Questions with options to choose from: how many of each audience chose each. */
export const choicePictures: PictureKind = (result) =>
  result.items
    .filter(({ scale }) => scale.type === "choice" || scale.type === "multi")
    .map((item): PictureEntry => ({ id: `choices-${item.id}`, make: () => choicePicture(result, item) }));

function choicePicture(result: AnalysisResult, item: ItemResult): Picture {
  const audiences = result.audiences.filter(({ id }) => item.groups.some(({ audience }) => audience === id));
  const options = "options" in item.scale ? item.scale.options : [];
  const rows = options.map(({ id, label }, at) => ({
    id,
    label: bare(label),
    cells: item.groups.map((group) => ({
      audience: group.audience,
      value:
        group.status === "shown"
          ? countWithInterval(group.counts.find(([option]) => option === at)?.[1] ?? 0, group.n)
          : null,
      because: withheldWords(group),
    })),
  }));
  const title = itemTitle(item, result.audiences);
  const several = item.scale.type === "multi" ? " Several could be chosen." : "";
  return {
    id: `choices-${item.id}`,
    kind: "k-of-n",
    title,
    finding:
      mostSentence(audiences, rows, item.construct === "perception" ? "guessed" : "chose") ??
      rich("No audience has one option that it chose most."),
    legend: `One mark is one person; pale: did not choose it.${several} Bold: what an audience chose most.`,
    basis: basisOf(result, "People who chose", sizesOf(item)),
    table: {
      caption: `${title}: people who chose each option`,
      columns: [{ id: "option", header: "Option" }, ...audiences.map(({ id, name }) => ({ id, header: name }))],
      rows: rows.map(({ label, cells }) => [
        label,
        ...audiences.map(({ id }) => {
          const value = cells.find(({ audience }) => audience === id)?.value;
          return value ? `${value.count} of ${value.n}` : null;
        }),
      ]),
    },
    draw: (width) => <ThemeMatrixChart rows={rows} audiences={audiences} width={width} label={title} />,
  };
}
