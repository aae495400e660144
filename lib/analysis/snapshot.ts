import { z } from "zod";
import { instrumentSchema } from "@/lib/survey/instrument";
import { codebookSchema } from "./codebook";

/**
 * The frozen input of an analysis: the same snapshot, method version and seed give the same result, byte for byte.
 * Responses are in an order that says nothing about when they came (sorted by their content).
 */
export const snapshotSchema = z.object({
  format: z.literal("plumbline-snapshot"),
  version: z.literal(1),
  organization: z.string(),
  office: z.string(),
  isSample: z.boolean(),
  title: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  closed: z.boolean(),
  instrument: instrumentSchema,
  /** Smallest audience for numbers, and for words. */
  thresholds: z.object({ numbers: z.number().int().min(3), words: z.number().int().min(3) }),
  audiences: z.array(z.object({ id: z.string(), invited: z.number().int().nullable() })),
  responses: z.array(z.object({ audience: z.string(), answers: z.record(z.string(), z.unknown()) })),
  /** Themes as people have edited them, one per text question at most. */
  codebooks: z.array(codebookSchema).optional(),
  /**
   * Audiences that an earlier result has shown with other answers: part of one result less the same part of the other would speak
   * of the newcomers alone, so there are no parts of these.
   */
  shownOtherwise: z.array(z.string()).optional(),
  seed: z.string(),
  /**
   * Known to the server alone and no part of a result. The hash in a result covers every answer; without a salt somebody who
   * knows all answers but a few could try what they were until the hash fits.
   */
  salt: z.string().optional(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;
