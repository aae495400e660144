import type { ChartKind, Picture, PictureTable } from "@/components/charts/picture";
import { picturesOf } from "@/components/charts/pictures";
import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import { plainText } from "@/lib/findings/rich-text";
import { standaloneSvg } from "../picture-file";
import { type Block, type Table, wordsOf } from "./blocks";
import { PAPER_THEME } from "./small-drawings";

/** In px; the report scales it to the width of its page. */
const WIDTH = 660;
/** Longer tables are set smaller, so that finding, picture and table share a page. */
const MANY_ROWS = 6;
const LONGEST_ALT = 1200;

/** The pictures of a result and, by file name, those that the report has used. */
export type Figures = {
  readonly pictures: readonly Picture[];
  readonly audiences: readonly AudienceResult[];
  readonly drawn: Map<string, string>;
};

export const figuresFor = (result: AnalysisResult): Figures => ({
  pictures: picturesOf(result),
  audiences: result.audiences,
  drawn: new Map(),
});

type Asked = { readonly id?: string; readonly questionId: string };

/** The picture of an item or of a question in words, with its table, another, or none (null); null: there is no picture. */
export function figureOf(figures: Figures, of: Asked, ownTable?: Table | null): Block[] | null {
  const ends = [of.id, of.questionId].flatMap((id) => (id === undefined ? [] : [`-${id}`]));
  const found = figures.pictures.filter(({ kind }) => kind !== "redraw-grid" && kind !== "coverage-bars");
  const picture = ends.flatMap((end) => found.filter(({ id }) => id.endsWith(end)))[0];
  if (!picture) return null;
  const table = ownTable === undefined ? tableOf(figures, picture.table) : ownTable;
  return [{ ...drawnBlock(figures, picture), ...(table && { table }) }];
}

/** All pictures of one kind, without their tables. */
export const figuresOfKind = (figures: Figures, kind: ChartKind): Block[] =>
  figures.pictures.filter((picture) => picture.kind === kind).map((picture) => drawnBlock(figures, picture));

/** Those of some kinds that nothing has shown so far, each with its finding and without its table. */
export const figuresLeft = (figures: Figures, kinds: readonly ChartKind[]): Block[] =>
  figures.pictures
    .filter((picture) => kinds.includes(picture.kind) && !figures.drawn.has(fileOf(picture)))
    .flatMap((picture): Block[] => [
      drawnBlock(figures, picture),
      { kind: "words", look: "body", text: wordsOf(picture.finding, figures.audiences) },
    ]);

/** Height as a share of width. */
function proportionOf(svg: string): number {
  const [width, height] = ["width", "height"].map((side) =>
    Number(new RegExp(`^<svg[^>]* ${side}="([\\d.]+)"`).exec(svg)?.[1]),
  );
  if (!width || !height) throw new Error("A picture says neither how wide nor how high it is.");
  return height / width;
}

const fileOf = ({ id }: Picture) => `${id.replace(/[^\w.-]/g, "_")}.svg`;

function drawnBlock({ drawn }: Figures, picture: Picture): Extract<Block, { kind: "figure" }> {
  const file = fileOf(picture);
  const svg = drawn.get(file) ?? standaloneSvg(picture.draw(WIDTH), PAPER_THEME);
  drawn.set(file, svg);
  return {
    kind: "figure",
    file,
    alt: altOf(picture),
    title: picture.title,
    legend: `${picture.legend} ${picture.basis}`,
    tall: proportionOf(svg),
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

const tableOf = ({ audiences }: Figures, { caption, columns, rows }: PictureTable): Table => ({
  caption,
  small: rows.length > MANY_ROWS,
  columns: columns.map(({ header, numeric = false }) => ({ header, numeric })),
  rows: rows.map((row) => {
    const shape = audiences.find(({ name }) => row[0] === name || String(row[0]).startsWith(`${name}, `))?.shape;
    return { cells: row.map((cell) => (cell === null ? "hidden" : String(cell))), ...(shape && { shape }) };
  }),
});
