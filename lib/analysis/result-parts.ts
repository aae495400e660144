import { z } from "zod";

/** The pieces that every part of a result is made of. */

export const share = z.number().min(0).max(1);
export const interval = z.object({ lo: z.number(), hi: z.number() });
export type Interval = z.infer<typeof interval>;

const unmeasuredReason = z.enum(["too-few", "constant", "suppressed", "one-group", "not-asked"]);
export const measured = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion("status", [
    z.object({ status: z.literal("measured"), value }),
    z.object({ status: z.literal("unmeasured"), reason: unmeasuredReason }),
  ]);

/** A sentence in parts: a part that names an audience carries its id, so a screen can give it its mark and hue. */
export const richText = z.array(
  z.object({ text: z.string(), audience: z.string().optional(), strong: z.boolean().optional() }),
);
export type RichText = z.infer<typeof richText>;

export const certainty = z.enum(["clear", "possible", "none"]);
export type Certainty = z.infer<typeof certainty>;
