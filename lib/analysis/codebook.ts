import { z } from "zod";

/**
 * The themes of one text question as people have sorted them; a rerun keeps them, and new answers join them.
 *
 * Answers are found again by their words, because a sealed response has no identity to refer to.
 */
export const codebookSchema = z.object({
  questionId: z.string(),
  /** How many people sorted or checked it: "checked by 2 people". */
  checkedBy: z.number().int().min(1),
  themes: z.array(
    z.object({
      id: z.string().min(1),
      label: z.string().trim().min(1).max(80),
      keywords: z.array(z.string()).default([]),
      /** Who named it; absent: a person. */
      labelSource: z.enum(["machine", "person", "lexicon"]).optional(),
    }),
  ),
  /** A whole answer or one statement of it, word for word, and the ids of its themes; none: it says nothing ("not sure"). */
  sorted: z.array(z.object({ text: z.string(), themes: z.array(z.string()) })),
  /** Words that must not be quoted, as a whole answer or one statement. */
  unquoted: z.array(z.string()).default([]),
  /** Statements that are quoted with some words blacked out: spans within the statement. */
  redacted: z
    .array(z.object({ text: z.string(), spans: z.array(z.tuple([z.number().int(), z.number().int()])) }))
    .optional(),
  /**
   * What audiences wrote whose words are sealed. Where this is given, their statements are looked for here alone: if one went where a
   * person has put the same words of somebody else, its audience's count would tell that it was written there as well.
   */
  sealed: z.array(z.object({ text: z.string(), themes: z.array(z.string()) })).optional(),
  /** Which changes of this survey's own themes are in it: all up to the last, without those that were taken back. */
  edits: z
    .object({
      last: z.number().int(),
      undone: z.array(z.number().int()),
      /** Not only named otherwise: some of the statements are under other themes. */
      resorted: z.literal(true).optional(),
    })
    .optional(),
  from: z.literal("earlier survey").optional(),
});
export type Codebook = z.infer<typeof codebookSchema>;
