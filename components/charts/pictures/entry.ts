import type { AnalysisResult } from "@/lib/analysis/result";
import type { Picture } from "../picture";

/** A picture that can be made: its id is known at once, the sentence and table only where somebody looks at it. */
export type PictureEntry = { readonly id: string; readonly make: () => Picture };

/** The pictures of one kind that a result has; none where it was not asked or nothing is measured. */
export type PictureKind = (result: AnalysisResult) => readonly PictureEntry[];
