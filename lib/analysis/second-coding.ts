import { z } from "zod";

/** A second person's sorting of a sample of statements, made without seeing the first. */
export const secondCodingSchema = z.object({
  /** The themes as they were named when the coding began. */
  themes: z.array(z.object({ id: z.string(), label: z.string() })),
  /** The sample, in shuffled order: word for word, with how it was sorted then. */
  statements: z.array(z.object({ text: z.string(), reference: z.array(z.string()) })),
  /** By statement: theme ids, the main one first. Missing: not yet sorted. */
  sorted: z.record(z.string(), z.array(z.string())),
});
export type SecondCoding = z.infer<typeof secondCodingSchema>;
