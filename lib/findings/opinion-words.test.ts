import { describe, expect, it } from "vitest";
import type { OpinionGroups } from "@/lib/analysis/result-groups";
import { opinionSentence } from "./opinion-words";
import { plainText } from "./rich-text";

type Found = Extract<OpinionGroups["outcome"], { status: "groups" }>;

const audiences = ["chief", "clerk"].map((id) => ({ id, name: id, one: id, many: `${id}s` }));
const group = (id: string, size: number) => ({ id, size, stands: [], centre: null });
const found = (across: Partial<Found["across"]>, separate = true): Found => ({
  status: "groups",
  groups: [group("A", 14), group("B", 9)],
  silhouette: 0.5,
  stability: 0.9,
  separate,
  across: { follow: null, rand: null, table: null, because: null, centres: null, ...across },
  consensus: [],
});
const said = (outcome: OpinionGroups["outcome"], sure = true, people = 23) =>
  plainText(opinionSentence(outcome, { people, audiences, sure }));

describe("the sentence about opinion groups", () => {
  it("is weakened where few people carry it", () => {
    expect(said(found({ follow: "follow" }), false)).toBe(
      "The real camps may be the org chart: people answer as their own audience does.",
    );
    expect(said(found({ follow: "do-not-follow" }), false)).toBe(
      "The real camps may not be the org chart: the two groups cut across the audiences.",
    );
    expect(said(found({ follow: "partly" }))).toBe("The real camps follow the org chart only in part.");
  });

  it("counts one person as one", () => {
    const table = [
      { group: "A", audience: "chiefs", count: 0 },
      { group: "A", audience: "chief", count: 1 },
      { group: "B", audience: "clerk", count: 9 },
      { group: "A", audience: "clerk", count: 0 },
    ];
    expect(said(found({ follow: "follow", table }))).toMatch(/1 of 1 chief in group A and 9 of 9 clerks in group B\.$/);
  });

  it("calls no camp what is cut out of one cloud", () => {
    expect(said(found({ follow: "do-not-follow" }, false))).toBe(
      "The groups of people who answer alike are not the org chart: the two groups cut across the audiences. There is no gap between them: they are parts of one cloud of opinions.",
    );
  });

  it("says why the audiences are not told", () => {
    expect(said(found({ because: "fewer than 5 people of an audience are in one of the groups" }))).toBe(
      "People fall into two groups who answer alike. How they lie across the audiences is not told: fewer than 5 people of an audience are in one of the groups.",
    );
  });

  it("gives the reason where there are no groups", () => {
    const none = (reason: Extract<OpinionGroups["outcome"], { status: "none" }>["reason"], people = 23) =>
      said({ status: "none", reason }, true, people);
    expect(none("too-few-people", 1)).toMatch(/there is 1\.$/);
    expect(none("too-few-people", 17)).toMatch(/there are 17\.$/);
    const all = (["too-few-questions", "not-apart", "too-small", "not-stable"] as const).map((reason) => none(reason));
    expect(new Set(all).size).toBe(4);
    for (const one of all) expect(one).toMatch(/^No stable groups: .+\.$/);
  });
});
