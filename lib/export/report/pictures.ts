import { renderToStaticMarkup } from "react-dom/server";
import type { ChartKind, Picture, PictureTable } from "@/components/charts/picture";
import { picturesOf } from "@/components/charts/pictures";
import type { AnalysisResult } from "@/lib/analysis/result";
import { plainText } from "@/lib/findings/rich-text";
import type { Block, Table } from "./blocks";
import { onPaper } from "./on-paper";

/** In px; the report scales it to the width of its page. */
const WIDTH = 660;
const LONGEST_ALT = 1200;

/** The pictures of a result and, by file name, those that the report has used. */
export type Figures = { readonly pictures: readonly Picture[]; readonly drawn: Map<string, string> };

export const figuresFor = (result: AnalysisResult): Figures => ({ pictures: picturesOf(result), drawn: new Map() });

/** The picture of an item or of a question in words, with its table; null: there is none. */
export function figureOf(figures: Figures, of: { readonly id?: string; readonly questionId: string }): Block[] | null {
  const ends = [of.id, of.questionId].flatMap((id) => (id === undefined ? [] : [`-${id}`]));
  const found = figures.pictures.filter(({ kind }) => kind !== "redraw-grid" && kind !== "coverage-bars");
  const picture = ends.flatMap((end) => found.filter(({ id }) => id.endsWith(end)))[0];
  return picture ? withTable(figures, picture) : null;
}

/** All pictures of one kind, without their tables. */
export const figuresOfKind = (figures: Figures, kind: ChartKind): Block[] =>
  figures.pictures.filter((picture) => picture.kind === kind).map((picture) => drawnBlock(figures, picture));

const withTable = (figures: Figures, picture: Picture): Block[] => [
  drawnBlock(figures, picture),
  { kind: "table", table: tableOf(picture.table) },
];

function drawnBlock({ drawn }: Figures, picture: Picture): Block {
  const file = `${picture.id.replace(/[^\w.-]/g, "_")}.svg`;
  if (!drawn.has(file)) drawn.set(file, onPaper(renderToStaticMarkup(picture.draw(WIDTH))));
  return {
    kind: "figure",
    file,
    alt: altOf(picture),
    title: picture.title,
    legend: `${picture.legend} ${picture.basis}`,
  };
}

/** The finding, then the values; what a long one leaves out stands in the table below it. */
function altOf({ finding, table }: Picture): string {
  const [, ...columns] = table.columns;
  const rows = table.rows.map(([name, ...cells]) => {
    const values = cells.map((cell, i) => `${columns[i]?.header ?? ""} ${cell ?? "hidden"}`);
    return `${name}: ${values.join(", ")}`;
  });
  const alt = `${plainText(finding)} ${rows.join("; ")}`;
  return alt.length > LONGEST_ALT ? `${alt.slice(0, LONGEST_ALT)} …` : alt;
}

const tableOf = ({ caption, columns, rows }: PictureTable): Table => ({
  caption,
  columns: columns.map(({ header, numeric = false }) => ({ header, numeric })),
  rows: rows.map((row) => ({ cells: row.map((cell) => (cell === null ? "hidden" : String(cell))) })),
});
