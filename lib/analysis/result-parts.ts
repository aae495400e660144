import { z } from "zod";

/** What several parts of a result are made of. */

export const interval = z.object({ lo: z.number(), hi: z.number() });

/** A sentence in parts: a part that names an audience carries its id, so a screen can give it its mark and hue. */
export const richText = z.array(
  z.object({ text: z.string(), audience: z.string().optional(), strong: z.boolean().optional() }),
);
