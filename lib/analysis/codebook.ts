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
    }),
  ),
  /** A whole answer or one statement of it, word for word, and the ids of its themes; none: it says nothing ("not sure"). */
  sorted: z.array(z.object({ text: z.string(), themes: z.array(z.string()) })),
  /** Words that must not be quoted, as a whole answer or one statement. */
  unquoted: z.array(z.string()).default([]),
});
export type Codebook = z.infer<typeof codebookSchema>;
