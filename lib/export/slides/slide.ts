import type { AudienceResult } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";

/** A slide as numbers and words, before any file format: what it claims, the one chart, the table, whom it speaks of. */
export type Slide = {
  /** A sentence. */
  readonly title: string;
  readonly chart: SlideChart | null;
  readonly table: SlideTable | null;
  /** One for each audience, hidden ones too. */
  readonly lines: readonly AudienceLine[];
  /** Other sentences that belong beside the chart. */
  readonly remarks: readonly RichText[];
  /** What was measured and of how many. */
  readonly footer: string;
  /** Base sizes and method, for whoever presents. */
  readonly notes: string;
};

export type AudienceLine = {
  readonly audience: Pick<AudienceResult, "id" | "name" | "shape">;
  readonly words: string;
  readonly hidden: boolean;
};

/** A series of a native chart: one audience, or ink where it speaks of all. */
export type Series = {
  readonly name: string;
  readonly shape: AudienceResult["shape"] | null;
  /** One for each category; null: nothing there. */
  readonly values: readonly (number | null)[];
  /** What stands beside each value; empty: nothing. */
  readonly labels: readonly string[];
};

export type SlideChart = {
  /** "dots": one mark for each audience. "change": lines from today to should be. "bars": lengths, first category on top. */
  readonly kind: "dots" | "change" | "bars";
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly scale: { readonly lo: number; readonly hi: number; readonly loLabel: string; readonly hiLabel: string };
  /** Per category: "should be" is drawn hollow. */
  readonly hollow: readonly boolean[];
  /** What is read aloud in place of the chart. */
  readonly alt: string;
};

export type SlideTable = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
