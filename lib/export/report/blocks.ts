import type { AudienceResult } from "@/lib/analysis/result";
import type { Certainty, RichText } from "@/lib/analysis/result-parts";

/** What the report is made of; `report.typ` sets each kind. Everything here is data: no text is ever read as markup. */
export type Block =
  | {
      readonly kind: "heading";
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly kicker?: string;
      readonly finding?: true;
    }
  /** A finding begins a page. */
  | { readonly kind: "page"; readonly flipped?: boolean }
  | { readonly kind: "words"; readonly text: Words; readonly look: "lead" | "finding" | "body" | "small" }
  | { readonly kind: "answers"; readonly rows: readonly { readonly question: string; readonly text: Words }[] }
  | { readonly kind: "cards"; readonly cards: readonly Card[] }
  /** What a finding says, and beside it how sure that is, pair by pair. */
  | { readonly kind: "finding"; readonly text: Words; readonly pairs: readonly Certain[] }
  | {
      readonly kind: "figure";
      readonly file: string;
      readonly alt: string;
      readonly title: string;
      readonly legend: string;
      /** Height as a share of width: what finds no room on its page with its table is made narrower. */
      readonly tall: number;
      /** The same in numbers, on the same page. */
      readonly table?: Table;
    }
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "quotes"; readonly quotes: readonly Quote[]; readonly sealed: readonly string[] }
  | { readonly kind: "terms"; readonly rows: readonly { readonly term: string; readonly text: string }[] };

export type Words = readonly { readonly text: string; readonly shape?: Shape; readonly strong?: boolean }[];
export type Shape = AudienceResult["shape"];
export type Who = { readonly name: string; readonly shape: Shape };
export type Card = Who & {
  readonly label: string | null;
  readonly count: string | null;
  readonly sentence: string;
  readonly coverage: string;
};
export type Certain = { readonly level: Certainty | "aligned"; readonly words: string; readonly detail: string };
export type Quote = Who & { readonly text: string; readonly about: string; readonly language: string | null };
export type Table = {
  readonly caption: string;
  readonly columns: readonly { readonly header: string; readonly numeric: boolean }[];
  /** The first cell names its row; one that is an audience carries its mark. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly shape?: Shape }[];
  readonly small?: boolean;
};

type Audiences = readonly Pick<AudienceResult, "id" | "name" | "shape">[];

export const whoIs = (audiences: Audiences, id: string): Who => {
  const found = audiences.find((audience) => audience.id === id);
  return { name: found?.name ?? id, shape: found?.shape ?? "circle" };
};

/** A sentence of findings, its audiences by their shapes. */
export const wordsOf = (text: RichText, audiences: Audiences): Words =>
  text.map(({ text, audience, strong }) => ({
    text,
    ...(audience !== undefined && { shape: whoIs(audiences, audience).shape }),
    ...(strong && { strong }),
  }));

export const plain = (text: string): Words => [{ text }];
