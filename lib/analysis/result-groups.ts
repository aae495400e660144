import { z } from "zod";
import { interval, richText, share } from "./result-parts";

/**
 * Opinion groups: people who answer alike, whatever audience they belong to.
 *
 * Nobody's own place is in here. Counts inside a group, its place on the map and the table against the audiences are only
 * published when every cell of that table is empty or large enough; else a group less an audience could be one person.
 */

/** What a group holds more than the other people do. */
const stand = z.object({
  itemId: z.string(),
  /** Which option of the item; null: the item as a whole. */
  option: z.string().nullable(),
  title: z.string(),
  /** Statements: agree, disagree. Scales, cut at the middle: higher, lower. Options: chosen (points: above an equal share; rankings: upper half). */
  side: z.enum(["agree", "disagree", "higher", "lower", "chosen"]),
  /** Share of the group on that side, and of everybody else; null when withheld. */
  share: share.nullable(),
  elsewhere: share.nullable(),
});
export type Stand = z.infer<typeof stand>;

const point = z.object({ x: z.number(), y: z.number() });

const opinionGroup = z.object({
  /** "A", "B", …; the largest first. */
  id: z.string(),
  size: z.number().int(),
  /** At most five, the most telling first. */
  stands: z.array(stand),
  /** Middle of the group on the map, and the mean distance of its people from there; null when withheld. */
  centre: point.extend({ spread: z.number() }).nullable(),
});

/** How the groups lie across the audiences. */
const groupsAcross = z.object({
  /** Whether the camps are the org chart; null when even that would tell on somebody. */
  follow: z.enum(["follow", "partly", "do-not-follow"]).nullable(),
  /** Adjusted Rand index of groups and audiences, 1 the same, 0 as by chance; null when withheld. */
  rand: z.object({ value: z.number(), interval: interval.nullable() }).nullable(),
  /** People per group and audience; null when withheld. */
  table: z.array(z.object({ group: z.string(), audience: z.string(), count: z.number().int() })).nullable(),
  /** Why something is withheld, in words. */
  because: z.string().nullable(),
  /** Middle of each audience on the map; null when withheld. */
  centres: z.array(point.extend({ audience: z.string() })).nullable(),
});

/** What most people of every group hold. */
const groupConsensus = z.object({
  itemId: z.string(),
  option: z.string().nullable(),
  title: z.string(),
  side: stand.shape.side,
  /** Product over groups of (on that side + 1) / (answered + 2), 0–1; null when withheld. */
  value: share.nullable(),
});

const found = z.object({
  status: z.literal("groups"),
  groups: z.array(opinionGroup),
  /** −1…1, at least .25: how much nearer people are to their own group than to the next. */
  silhouette: z.number(),
  /** Mean adjusted Rand index of 20 refits on resampled people, at least .6. */
  stability: z.number(),
  /** False: the groups are parts of one cloud, cut where it is long, not camps with a gap between them. */
  separate: z.boolean(),
  across: groupsAcross,
  /** Strongest first. */
  consensus: z.array(groupConsensus),
});

const noneFound = z.object({
  status: z.literal("none"),
  reason: z.enum(["too-few-people", "too-few-questions", "not-apart", "too-small", "not-stable"]),
});

export const opinionGroups = z.object({
  /** Questions and people it rests on: those with at least seven answers, or all of fewer. */
  items: z.number().int(),
  people: z.number().int(),
  /** Share of the variance on the map that lies between audiences, 0–1, to two digits; null: no map. */
  explainedByAudience: share.nullable(),
  outcome: z.discriminatedUnion("status", [found, noneFound]),
  /** "The real camps are the org chart: …" */
  sentence: richText,
});
export type OpinionGroups = z.infer<typeof opinionGroups>;
