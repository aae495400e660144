import { z } from "zod";

/**
 * What people of one audience wrote who answered a question so, and those who answered it otherwise. Which sides may be quoted, and
 * why nobody's words stand at two questions, is in ADR 24.
 */
export const sideWords = z.object({
  itemId: z.string(),
  /** The question in words that was answered. */
  textId: z.string(),
  audience: z.string(),
  /** Above the middle of the scale, or agreeing; or everybody else who answered. */
  side: z.enum(["upper", "rest"]),
  /** A few, in an order that says nothing. */
  quotes: z.array(z.string()).min(1),
});
export type SideWords = z.infer<typeof sideWords>;
