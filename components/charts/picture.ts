import type { ReactElement } from "react";
import type { RichText } from "@/lib/analysis/result-parts";

/** The charts of the visual language, one drawing each. */
export type ChartKind =
  | "k-of-n"
  | "alignment-strip"
  | "twin-dots"
  | "dumbbell"
  | "range-rows"
  | "value-dots"
  | "statement-bars"
  | "slope"
  | "theme-matrix"
  | "redraw-grid"
  | "coverage-bars"
  | "ladder"
  | "role-triangle"
  | "opinion-map"
  | "perception-arrows"
  | "effort-mirror";

/** The table that says the same as the chart; null: hidden. The first column names the row. */
export type PictureTable = {
  readonly caption: string;
  readonly columns: readonly { readonly id: string; readonly header: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/**
 * One chart of a result with everything that its frame on a page, its files, the report and the slides need. Made from the result
 * alone: what is suppressed is not in it.
 */
export type Picture = {
  /** Short and stable, for addresses and file names: "effort-E8". */
  readonly id: string;
  readonly kind: ChartKind;
  /** What is drawn, in a few words: "Tracking and securing benefits: effort today and should be". */
  readonly title: string;
  /** The sentence a reader keeps; the caption of the figure. */
  readonly finding: RichText;
  /** How to read the marks, in words: "Filled: today. Hollow: should be. Pale pill: 95% interval of the mean." */
  readonly legend: string;
  /** "Mean of five stops · executives 7, project managers 18, PMO staff 9 · sample data" */
  readonly basis: string;
  readonly table: PictureTable;
  /** A hook-free `<svg>` of this width in px. */
  readonly draw: (width: number) => ReactElement;
};
