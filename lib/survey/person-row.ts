import { z } from "zod";

export const LONGEST_NAME = 120;

/** Problems of a row that a member may wave through. */
export const acceptableSchema = z.enum(["address", "no-address", "removed", "unsubscribed"]);
export type Acceptable = z.infer<typeof acceptableSchema>;

/** One line of a list of people on its way into the ledger: what the file says, and what was decided since. */
export const personRowSchema = z.object({
  /** Its place on the list as it was read: several people of one line share a row. */
  id: z.number().int(),
  /** As a spreadsheet counts: the heading is row 1. */
  row: z.number().int(),
  name: z.string(),
  address: z.string(),
  /** What the file calls the audience; empty where it names none. */
  written: z.string(),
  /** The audience's id, once known. */
  audience: z.string().nullable(),
  /** What was looked at and is wanted as it is: each problem by itself. */
  accepted: z.array(acceptableSchema).optional(),
  skipped: z.boolean().optional(),
});
export type PersonRow = z.infer<typeof personRowSchema>;
