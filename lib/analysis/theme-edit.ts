import { z } from "zod";

/** Themes that every question has and nobody can rename, merge or remove. */
export const FIXED_THEMES = { other: "other", none: "none" } as const;

const themeId = z.string().min(1).max(80);
/** Something that is seen: not only spaces and characters without a width. */
const SEEN = /[^\s\p{C}\u115f\u1160\u3164]/u;
const label = z.string().trim().regex(SEEN, "Give the theme a name.").max(80, "A name has 80 characters at most.");
/** Statements are named by their words, as in a codebook: the same words are sorted the same, whoever wrote them. */
const statements = z.array(z.string().min(1)).min(1);

const made = z.object({ kind: z.literal("new"), theme: themeId, label });
/** Some statements of a theme become a theme of their own. */
const split = z.object({ kind: z.literal("split"), theme: themeId, into: themeId, label, statements });
/** Into another theme and out of the one they were in; into "other", or "none": not a reason. */
const move = z.object({ kind: z.literal("move"), statements, from: themeId, to: themeId });

/**
 * One change to the themes of a question. Edits are applied in their order; one whose theme or statement is gone changes nothing, so two
 * people can edit at once and any edit can be taken back without breaking a later one.
 */
export const themeEditSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("rename"), theme: themeId, label }),
  made,
  /** Statements of the first go to the second, which keeps its name. */
  z.object({ kind: z.literal("merge"), theme: themeId, into: themeId }),
  split,
  move,
  /** Stays where it is and is in another theme as well. */
  z.object({ kind: z.literal("add"), statements, to: themeId }),
  /** Not to be quoted, or only with some words blacked out (spans within the text); counts do not change. */
  z.object({ kind: z.literal("hide"), statement: z.string().min(1) }),
  z.object({
    kind: z.literal("redact"),
    statement: z.string().min(1),
    spans: z.array(z.tuple([z.number().int().min(0), z.number().int().min(1)])).min(1),
  }),
  z.object({ kind: z.literal("show"), statement: z.string().min(1) }),
  /** The themes that nobody has touched are replaced by those of a finer or coarser sorting. */
  z.object({ kind: z.literal("regroup"), previewId: z.string() }),
  /** What one press does to several themes: made and taken back as a whole. */
  z.object({ kind: z.literal("together"), edits: z.array(z.discriminatedUnion("kind", [made, split, move])).min(2) }),
]);
export type ThemeEdit = z.infer<typeof themeEditSchema>;
export type SingleEdit = Exclude<ThemeEdit, { kind: "together" }>;

export const partsOf = (edit: ThemeEdit): readonly SingleEdit[] => (edit.kind === "together" ? edit.edits : [edit]);

/** Whether it changes which statements are under a theme. */
export const sortsAgain = (edit: ThemeEdit): boolean =>
  partsOf(edit).some(({ kind }) => ["merge", "split", "move", "add", "regroup"].includes(kind));
