import { z } from "zod";
import { codebookSchema } from "./codebook";

/**
 * Every statement of one text question with the themes it was given: what the themes editor works on.
 *
 * It holds words of audiences whose words are sealed as well, since their counts follow an edit too. So it is never handed to a page:
 * `openStatements` (suppression) leaves only what may be read.
 */
export const runStatementsSchema = z.object({
  questionId: z.string(),
  themes: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      labelSource: z.enum(["machine", "person", "lexicon"]),
      keywords: z.array(z.string()),
    }),
  ),
  /** Who answered, per audience that is shown, and whether its words may be read. */
  audiences: z.array(z.object({ audience: z.string(), n: z.number().int(), words: z.boolean() })),
  /** Audiences that were asked and are not shown here, and why. */
  withheld: z.array(z.object({ audience: z.string(), because: z.string() })),
  /** Whose themes these are, as far as a codebook says; absent: the machine's. */
  codebook: codebookSchema.pick({ from: true, edits: true }).optional(),
  statements: z.array(
    z.object({
      /** Counts the people of this question in a shuffled order; says nothing about who or when. */
      person: z.number().int(),
      audience: z.string(),
      text: z.string(),
      /** Ids of themes, the main one first; none: it says nothing ("not sure"). */
      themes: z.array(z.string()),
    }),
  ),
});
export type RunStatements = z.infer<typeof runStatementsSchema>;
