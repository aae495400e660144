import type { ThemeAgreement } from "./coder-agreement";
import type { AudienceResult } from "./result";

/** What the themes editor shows. Nothing in these is withheld from whoever may see results; see `openStatements`. */

/** People, not statements; null where the audience is withheld on this question. */
export type PeopleCount = { readonly audience: string; readonly count: number | null };

export type EditorAudience = Pick<AudienceResult, "id" | "name" | "one" | "many" | "shape" | "hiddenBecause"> & {
  /** People who answered this question; null when withheld. */
  readonly n: number | null;
  /** Whether their statements are listed. If not, only their counts follow what is done to whole themes. */
  readonly words: boolean;
};

export type EditorTheme = {
  readonly id: string;
  readonly label: string;
  readonly labelSource: "machine" | "person" | "lexicon";
  readonly keywords: readonly string[];
  /** A person has named, filled or made it: sorting anew leaves it alone. */
  readonly touched: boolean;
  /** "Other" and "not a reason": there in every question, under these names. */
  readonly fixed: boolean;
  readonly people: readonly PeopleCount[];
  /** How many statements are listed under it; the same words written by two people are one. */
  readonly statements: number;
};

export type ThemeChange = {
  readonly seq: number;
  readonly memberName: string;
  readonly madeAt: string;
  /** “Ana renamed “Cost” to “Money””: a whole sentence. */
  readonly words: string;
  readonly undone: boolean;
  readonly mine: boolean;
};

/** A page of all changes, the newest first. */
export type ThemeHistory = {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly changes: readonly ThemeChange[];
};

export type CoderLine = {
  readonly codingId: string;
  readonly memberName: string;
  readonly mine: boolean;
  readonly finished: boolean;
  readonly sorted: number;
  readonly of: number;
  /** Of the main themes; null before it is finished, or where it says nothing. */
  readonly alpha: number | null;
};

export type ThemesPage = {
  readonly surveyId: string;
  readonly title: string;
  readonly isSample: boolean;
  /** Text questions of the newest result, in its order. */
  readonly questions: readonly { readonly id: string; readonly prompt: string; readonly edits: number }[];
  readonly questionId: string;
  readonly prompt: string;
  /** Changes with every edit, undo, redo and run; says nothing else. */
  readonly version: string;
  readonly mayEdit: boolean;
  readonly audiences: readonly EditorAudience[];
  /** Most people first; "other" and "none" last. */
  readonly themes: readonly EditorTheme[];
  readonly history: { readonly total: number; readonly latest: readonly ThemeChange[] };
  /** Of the reader's own edits; the sentence says which, null: there is none. */
  readonly canUndo: string | null;
  readonly canRedo: string | null;
  /** Edits, undos and redos since the result shown was asked for. */
  readonly pending: number;
  /** Where a newer run of the results stands; null: none is under way. */
  readonly bringing: { readonly runId: string; readonly state: "queued" | "running"; readonly progress: number } | null;
  /** Who sorted before these edits. */
  readonly codebookFrom: "machine" | "people" | "earlier survey";
  readonly coders: readonly CoderLine[];
};

export type EditorStatement = {
  /** What names it in an edit: its words. */
  readonly text: string;
  /** Short and stable, for lists on a page. */
  readonly key: string;
  readonly people: readonly { readonly audience: string; readonly count: number }[];
  /** Ids, the main one first; empty: not a reason. */
  readonly themes: readonly string[];
  readonly highlights: readonly (readonly [number, number])[];
  readonly hidden: boolean;
  /** Spans that are blacked out where it is quoted. */
  readonly redacted: readonly (readonly [number, number])[];
};

export type StatementsPage = {
  readonly version: string;
  readonly statements: readonly EditorStatement[];
  readonly total: number;
  /** Given back as `after`, the list goes on; null: it ends here. */
  readonly next: string | null;
  /** The same for the page before, empty for the first one; null: this is the first. */
  readonly previous: string | null;
};

export type PreviewTheme = { readonly id: string; readonly label: string; readonly people: readonly PeopleCount[] };
export type ThemesPreview = {
  readonly previewId: string;
  readonly resolution: number;
  readonly state: "queued" | "running" | "done" | "failed" | "cancelled";
  /** Says plainly what went wrong; null unless it failed. */
  readonly failure: string | null;
  /** The themes as they would be, touched ones included; empty until it is done. */
  readonly themes: readonly PreviewTheme[];
  /** How many untouched themes would go, and how many would come. */
  readonly replaced: number;
  readonly added: number;
};

export type CodingStatement = {
  readonly text: string;
  /** As sorted by the coder; null: not yet. */
  readonly themes: readonly string[] | null;
};
export type CodingPage = {
  readonly codingId: string;
  readonly questionId: string;
  readonly prompt: string;
  readonly themes: readonly { readonly id: string; readonly label: string }[];
  readonly statements: readonly CodingStatement[];
  readonly sorted: number;
  readonly finished: boolean;
  /** False: the coder has edited these themes, so has seen how they are sorted. */
  readonly blind: boolean;
};

export type AgreementReading = "good" | "tentative" | "too low" | "says nothing";
export type AgreementPage = {
  readonly codingId: string;
  readonly memberName: string;
  readonly finishedAt: string;
  readonly blind: boolean;
  readonly n: number;
  readonly alpha: number | null;
  readonly reading: AgreementReading;
  /** A sentence for the reading. */
  readonly words: string;
  readonly themes: readonly (ThemeAgreement & { readonly label: string })[];
  readonly disagreements: readonly {
    readonly text: string;
    readonly coder: readonly string[];
    readonly reference: readonly string[];
  }[];
};
