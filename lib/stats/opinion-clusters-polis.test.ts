import { describe, expect, it } from "vitest";
import { type Conversation, polisFolders, readConversation } from "@/tests/factories/polis";
import { figuresOf, likeExportedAtSameNumber } from "@/tests/factories/polis-groups";
import { sharedData } from "@/tests/factories/shared-data";

const data = sharedData();
const conversations: Conversation[] = data ? polisFolders(data).map(readConversation) : [];

/** Where a plain plane and k-means find Polis' groups at all, by the README of each conversation. */
const PLAIN = ["15-per-hour-seattle", "brexit-consensus", "vtaiwan.uberx"];

const byTid = (a: { tid?: number | undefined }, b: { tid?: number | undefined }) => (a.tid ?? -1) - (b.tid ?? -1);

describe("Polis conversations", () => {
  it.skipIf(conversations.length === 0)("six of them are here (skipped without ../shared/data)", () => {
    expect(conversations.map(({ name }) => name)).toEqual(expect.arrayContaining(PLAIN));
    expect(conversations).toHaveLength(6);
  });

  it.each(conversations.filter(({ name }) => PLAIN.includes(name)))("finds the exported groups of $name", (one) => {
    for (const seed of ["1", "2", "3"]) expect(likeExportedAtSameNumber(one, seed)).toBeGreaterThanOrEqual(0.65);
  });

  it.each(conversations)("names the comments that stand for the exported groups of $name", (one) => {
    const { representative } = figuresOf(one);
    expect(Object.values(one.figures.representative_top5).flat().length).toBeGreaterThan(0);
    for (const [g, group] of one.groups.entries()) {
      const exported = one.figures.representative_top5[group] ?? [];
      // The figures are listed by strength, ours with agreements first.
      expect((representative[g] ?? []).toSorted(byTid)).toEqual(exported.toSorted(byTid));
    }
  });

  it.each(conversations)("weighs what every group of $name agrees on", (one) => {
    const { consensus } = figuresOf(one);
    expect(one.figures.group_informed_consensus_top10).toHaveLength(10);
    for (const [tid, value] of one.figures.group_informed_consensus_top10)
      expect(consensus.get(tid)).toBeCloseTo(value, 6);
  });
});
