import { z } from "zod";
import { richText, share } from "./result-parts";

/** One audience's common order of the options of a ranking. */
const groupOrder = z.object({
  audience: z.string(),
  /** Option ids by mean rank (Borda), best first; options with one mean rank share a place. */
  places: z.array(z.array(z.string())),
  /** Neighbours and others that this audience puts in no clear order: the interval of the majority holds one half. */
  unclear: z.array(z.tuple([z.string(), z.string()])),
  /** The order that satisfies most preferences (Kemeny, up to eight options), or the one by strongest paths (Schulze). */
  check: z.object({
    method: z.enum(["kemeny", "schulze"]),
    order: z.array(z.string()),
    /** Whether it agrees with the mean ranks on every pair that these tell apart. */
    agrees: z.boolean(),
  }),
  /** Kendall's W, 0 no common order … 1 one order; null for two people, or when everybody ties everything. */
  concordance: z.object({ w: share, p: share }).nullable(),
});
export type GroupOrder = z.infer<typeof groupOrder>;

const orderPair = z.object({
  a: z.string(),
  b: z.string(),
  /** Pairs of options that the two put the other way round, of all; ties count for neither. */
  discordant: z.number().int(),
  of: z.number().int(),
  tauB: z.number().nullable(),
  /** Sum of the options' moves between the two orders, as a share of the most that is possible. */
  footrule: share,
  /** Rank-biased overlap, extrapolated, p = .9: 1 the same order, the top weighing most. */
  overlap: share,
});

export const itemOrders = z.object({ groups: z.array(groupOrder), pairs: z.array(orderPair), sentence: richText });
export type ItemOrders = z.infer<typeof itemOrders>;
