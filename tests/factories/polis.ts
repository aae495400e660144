import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** A conversation held with Polis, as exported, with the groups that Polis found and figures that others computed from them. */
export type Conversation = {
  readonly name: string;
  readonly readme: string;
  readonly tids: readonly number[];
  /** Votes 1 agree, −1 disagree, 0 pass, null not seen; group as exported, "" none. */
  readonly people: readonly { readonly group: string; readonly votes: readonly (number | null)[] }[];
  readonly groups: readonly string[];
  readonly figures: z.infer<typeof figuresSchema>;
};

const pair = z.tuple([z.number(), z.number()]);
const representative = z.object({
  tid: z.number(),
  side: z.enum(["agree", "disagree"]),
  n_success: z.number(),
  n_trials: z.number(),
  p_success: z.number(),
  p_test: z.number(),
  repness: z.number(),
  repness_test: z.number(),
});
const figuresSchema = z.object({
  moderated_out: z.array(z.number()),
  representative_top5: z.record(z.string(), z.array(representative)),
  group_informed_consensus_top10: z.array(pair),
});
const infoSchema = z.object({ tids: z.array(z.number()), group_sizes_exported: z.record(z.string(), z.number()) });

const VOTES: Readonly<Record<string, number>> = { a: 1, d: -1, p: 0 };

export const polisFolders = (data: string): string[] =>
  readdirSync(data)
    .filter((name) => name.startsWith("polis-"))
    .sort()
    .map((name) => join(data, name));

export function readConversation(folder: string): Conversation {
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  const info = infoSchema.parse(JSON.parse(text("info.json")));
  const [, ...lines] = text("votes.tsv").trimEnd().split("\n");
  const people = lines.map((line) => {
    const [, group = "", votes = ""] = line.split("\t");
    return { group, votes: [...votes].map((letter) => VOTES[letter] ?? null) };
  });
  return {
    name: folder.replace(/^.*polis-/, ""),
    readme: text("README.md"),
    tids: info.tids,
    people,
    groups: Object.keys(info.group_sizes_exported).sort(),
    figures: figuresSchema.parse(JSON.parse(text("representative.json"))),
  };
}
