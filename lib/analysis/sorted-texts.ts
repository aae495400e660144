import { isNonAnswer } from "@/lib/text/non-answers";
import type { Embedding } from "@/lib/text/themes";
import type { Codebook } from "./codebook";
import type { ThemeResult } from "./result-texts";

/** One person's answer to a question in words; `v` is the place of the audience. */
export type Written = { readonly v: number; readonly text: string };

/** Part of an answer that speaks of a theme; `answer` counts the answers that were sorted. */
export type Mention = { readonly answer: number; readonly text: string; readonly quotable: boolean };

export type SortedTheme = Pick<ThemeResult, "id" | "label" | "labelSource" | "keywords"> & {
  /** The most typical first, each person once. */
  readonly mentions: readonly Mention[];
};

/** A part of an answer and its themes, the main one first; none: it says nothing. */
export type SortedStatement = { readonly answer: number; readonly text: string; readonly themes: readonly string[] };

export type SortedTexts = {
  readonly embedder: string;
  readonly clustered: boolean;
  readonly note: string | null;
  readonly themes: readonly SortedTheme[];
  /** Answers without content. */
  readonly nonAnswers: readonly number[];
  /** All that was written, answers without content too. */
  readonly statements: readonly SortedStatement[];
};

export type SortInput = {
  readonly written: readonly Written[];
  readonly question: string;
  readonly embedding: Embedding | null;
  readonly codebook: Codebook | undefined;
  /** Whether words of this audience may be shown; labels and keywords are words. */
  readonly isOpen: (v: number) => boolean;
  readonly seed: string;
  /** 1; more gives finer themes. A codebook knows no such thing. */
  readonly resolution?: number | undefined;
};

/** True for an answer with content: not blank, not "none" or "don't know". */
export const says = (text: string): boolean => text.trim() !== "" && !isNonAnswer(text);
