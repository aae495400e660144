import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import Papa from "papaparse";
import { createElement, type ReactElement } from "react";
import type { Picture, PictureTable } from "@/components/charts/picture";
import { PictureSheet } from "@/components/charts/picture-sheet";
import { type ChartTheme, THEME_VALUES } from "@/components/charts/theme-values";
import { audiencesOf } from "@/components/results/audiences";
import type { AnalysisResult } from "@/lib/analysis/result";
import { drawnTag, markupOf, tagMarkup } from "./markup-of";

const FACES: Readonly<Record<string, string>> = {
  "--sans": "'IBM Plex Sans', 'Segoe UI', Arial, sans-serif",
  "--serif": "'Source Serif 4', Georgia, 'Times New Roman', serif",
};
const FONTS = "node_modules/@expo-google-fonts";
const FONT_FILES = [
  ["ibm-plex-sans", "400Regular", "IBMPlexSans"],
  ["ibm-plex-sans", "600SemiBold", "IBMPlexSans"],
  ["source-serif-4", "400Regular", "SourceSerif4"],
  ["source-serif-4", "500Medium", "SourceSerif4"],
  ["source-serif-4", "600SemiBold", "SourceSerif4"],
].map(([folder = "", weight = "", name = ""]) => join(process.cwd(), FONTS, folder, weight, `${name}_${weight}.ttf`));
const PNG_SCALE = 2;
const BYTE_ORDER_MARK = "\uFEFF";

/** One drawing without anything around it, with the theme's own colours: for a report's page. */
export function standaloneSvg(element: ReactElement, theme: ChartTheme): string {
  return withValues(tagMarkup(drawnTag(element)), theme);
}

type Options = Readonly<{ theme: ChartTheme; width: number }>;

/** A picture as a file that stands alone: title, finding, drawing, how to read it, what it is based on. */
export function pictureSvg(picture: Picture, result: AnalysisResult, { theme, width }: Options): string {
  const { props } = drawnTag(picture.draw(width));
  const drawing = { width, height: Number(props["height"]), inside: props.children };
  const { organization, title } = result.survey;
  const source = `${organization} · ${title}`;
  const sheet = createElement(PictureSheet, { picture, audiences: audiencesOf(result), source, drawing });
  return withValues(markupOf(sheet), theme);
}

export function pngOf(svg: string): Uint8Array<ArrayBuffer> {
  const drawn = new Resvg(svg, {
    fitTo: { mode: "zoom", value: PNG_SCALE },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: "IBM Plex Sans" },
  });
  return Uint8Array.from(drawn.render().asPng());
}

/** The table that says the same, for any spreadsheet. */
export function pictureCsv({ columns, rows }: PictureTable): string {
  const lines = rows.map((cells) => columns.map((_, i) => safeCell(cells[i])));
  const header = columns.map((column) => safeCell(column.header));
  return `${BYTE_ORDER_MARK}${Papa.unparse([header, ...lines], { newline: "\r\n" })}\r\n`;
}

/** A spreadsheet would run what begins like a formula; an apostrophe keeps it words. Numbers stay numbers. */
function safeCell(value: string | number | null | undefined): string | number {
  if (typeof value === "number") return value;
  const words = value ?? "hidden";
  const isNumber = words.trim() !== "" && Number.isFinite(Number(words));
  return /^[=+\-@\t\r]/.test(words) && !isNumber ? `'${words}` : words;
}

function withValues(markup: string, theme: ChartTheme): string {
  return markup.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const value = FACES[name] ?? THEME_VALUES[theme][name];
    if (value === undefined) throw new Error(`No theme has a value for ${name}.`);
    return value;
  });
}
