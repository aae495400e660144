import type { ItemResult, PairResult } from "@/lib/analysis/result-items";
import type { RichText } from "@/lib/analysis/result-parts";
import { type ValueDotsData, valueDots } from "@/lib/charts/value-dots";
import { bare, many, rich, strong } from "@/lib/findings/rich-text";
import type { Picture, PictureTable } from "../picture";
import { ValueDots } from "../value-dots";
import type { PictureEntry } from "./entry";
import { answeredOf, type ItemRow, rowsOf, type Source } from "./shown-groups";
import { basisOf } from "./words";

type PointsItem = ItemResult & { readonly scale: Extract<ItemResult["scale"], { type: "points" }> };

const LEGEND =
  "Mean points of 100. The bar spans the audiences. Rows are sorted by how much more the second of the two audiences furthest apart gives.";

/** Points shared over options by more than one audience; a stance of three corners is drawn as a triangle. */
export function valueDotsPictures(source: Source): PictureEntry[] {
  return source.items
    .filter((item): item is PointsItem => item.scale.type === "points" && item.measure === "plain")
    .filter((item) => item.groups.length > 1)
    .map((item) => ({ id: idOf(item), make: () => valueDotsPicture(source, item) }));
}

const idOf = (item: ItemResult) => `${item.construct}-${item.id}`;

export function valueDotsPicture(source: Source, item: PointsItem): Picture {
  const rows = rowsOf(source, item);
  const furthest = item.pairs.toSorted((a, b) => b.gap - a.gap)[0] ?? null;
  const data = dataOf(item, rows, furthest);
  const title = `${bare(item.label)}, mean of 100`;
  return {
    id: idOf(item),
    kind: "value-dots",
    title,
    finding: findingOf(source, item, furthest),
    legend: LEGEND,
    basis: basisOf(source, `${bare(item.label)}, mean share of 100`, answeredOf([item])),
    table: tableOf(title, item, rows),
    draw: (width) => <ValueDots drawing={valueDots(data, width)} label={title} />,
  };
}

/** "46 of 100 value points would have to move for executives and PMO staff to agree." */
function findingOf({ audiences }: Source, item: PointsItem, pair: PairResult | null): RichText {
  const [a, b] = [pair?.a, pair?.b].map((id) => audiences.find((one) => one.id === id));
  if (!pair || !a || !b) return rich("Too few people answered to compare two audiences.");
  const points = item.construct === "value" ? "value points" : "points";
  return rich(
    strong(`${Math.round(100 * pair.gap)} of 100 ${points}`),
    " would have to move for ",
    many(a),
    " and ",
    many(b),
    " to agree.",
  );
}

function dataOf(item: PointsItem, rows: readonly ItemRow[], pair: PairResult | null): ValueDotsData {
  return {
    audiences: rows.map(({ audience: { id, name, shape }, hidden }) => ({ id, name, shape, hidden })),
    furthest: pair ? [pair.a, pair.b] : null,
    rows: item.scale.options.map(({ id, label }, k) => ({
      id,
      label: bare(label),
      points: rows.flatMap(({ audience, group }) => {
        const value = group?.means[k];
        if (!group || value === undefined) return [];
        const spoken = `${audience.name}, ${bare(label)}, ${Math.round(value)} of 100 points, ${group.n} answered`;
        return [{ id: audience.id, shape: audience.shape, value, spoken }];
      }),
    })),
  };
}

function tableOf(caption: string, item: PointsItem, rows: readonly ItemRow[]): PictureTable {
  return {
    caption,
    columns: [
      { id: "option", header: "Option" },
      ...rows.map(({ audience }) => ({ id: audience.id, header: audience.name, numeric: true })),
    ],
    rows: [
      ...item.scale.options.map(({ label }, k) => [
        bare(label),
        ...rows.map(({ group }) => group?.means[k]?.toFixed(1) ?? null),
      ]),
      ["Answered", ...rows.map(({ group }) => group?.n ?? null)],
    ],
  };
}
