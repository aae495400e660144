import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/findings/rich-text";
import { seededRandom } from "@/lib/stats/random";
import { instrumentOf, type People, type Person, snapshotOf } from "@/tests/factories/snapshot";
import { isStance } from "../family";
import { panelOf } from "../panel";
import { opinionGroups as schema } from "../result-groups";
import { visiblePanel } from "../suppression";
import { opinionGroupsOf } from "./opinion-groups";

const STATEMENTS = ["stop", "own", "small", "free", "gate", "audit", "coach", "plan", "risk", "money"];
const instrument = instrumentOf(
  ["alphas", "betas"],
  [
    {
      kind: "agree-cards",
      id: "H",
      construct: "statements",
      prompt: "What do you think?",
      statements: STATEMENTS.map((id) => ({ id, label: `We should ${id}.` })),
    },
  ],
);

/** Agrees with the first five statements and rejects the others, or the other way round; one vote in ten is turned. */
function person(camp: 0 | 1, random: () => number, answered = STATEMENTS.length): Person {
  const votes = STATEMENTS.slice(0, answered).map((id, j) => {
    const agrees = j < 5 === (camp === 0) ? random() > 0.1 : random() < 0.1;
    return [id, agrees ? "agree" : "disagree"];
  });
  return { H: Object.fromEntries(votes) };
}

/** So many people of each camp in each audience. */
function peopleOf(camps: Readonly<Record<string, readonly [number, number]>>, seed = "people"): People {
  const random = seededRandom(seed);
  const group = ([first, second]: readonly [number, number]) => [
    ...Array.from({ length: first }, () => person(0, random)),
    ...Array.from({ length: second }, () => person(1, random)),
  ];
  return Object.fromEntries(Object.entries(camps).map(([id, camp]) => [id, group(camp)]));
}

function groupsOf(people: People) {
  const snapshot = snapshotOf(people, { instrument });
  const panel = visiblePanel(panelOf(snapshot), snapshot.thresholds);
  const stances = panel.items.filter((item) => isStance(item, panel.items));
  return schema.parse(opinionGroupsOf(panel, stances, "1"));
}

const found = (result: ReturnType<typeof groupsOf>) => {
  if (result.outcome.status !== "groups") throw new Error(result.outcome.reason);
  return result.outcome;
};

describe("camps that are the org chart", () => {
  const result = groupsOf(peopleOf({ alphas: [14, 0], betas: [0, 12] }));
  const outcome = found(result);

  it("are found, separate, and lie along the audiences", () => {
    expect(outcome.groups.map(({ size }) => size)).toEqual([14, 12]);
    expect(outcome.separate).toBe(true);
    expect(outcome.across).toMatchObject({ follow: "follow", because: null });
    expect(outcome.across.rand?.value).toBe(1);
    expect(result.explainedByAudience).toBeGreaterThan(0.7);
    expect(plainText(result.sentence)).toBe(
      "The real camps are the org chart: people answer as their own audience does. Largest part of each: 14 of 14 alphas in group A and 12 of 12 betas in group B.",
    );
  });

  it("are told by what each holds more than the other", () => {
    const held = outcome.groups[0]?.stands ?? [];
    expect(held.length).toBe(5);
    for (const { side, title, share, elsewhere } of held) {
      const own = STATEMENTS.slice(0, 5).some((id) => title === `We should ${id}`);
      expect(side).toBe(own ? "agree" : "disagree");
      expect(share ?? 0).toBeGreaterThan((elsewhere ?? 1) + 0.4);
    }
    expect(outcome.consensus).toEqual([]);
  });

  it("have their middles apart on the map, and nobody's own place in the result", () => {
    const [a, b] = outcome.groups.map(({ centre }) => centre);
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(a?.spread ?? 9);
    expect(JSON.stringify(result).match(/"x":/g)).toHaveLength(4);
  });
});

describe("camps that are not the org chart", () => {
  it("cut across the audiences", () => {
    const result = groupsOf(peopleOf({ alphas: [8, 7], betas: [9, 8] }));
    expect(found(result).across.table).toEqual([
      { group: "A", audience: "alphas", count: 8 },
      { group: "A", audience: "betas", count: 9 },
      { group: "B", audience: "alphas", count: 7 },
      { group: "B", audience: "betas", count: 8 },
    ]);
    expect(plainText(result.sentence)).toMatch(/^The real camps are not the org chart: the two groups cut across/);
  });
});

describe("a few people of an audience in a group", () => {
  const result = groupsOf(peopleOf({ alphas: [14, 2], betas: [1, 13] }));
  const outcome = found(result);

  it("leave no count, share, middle or index behind", () => {
    expect(outcome.across).toMatchObject({ rand: null, table: null, centres: null });
    expect(outcome.across.because).toBe("fewer than 5 people of an audience are in one of the groups");
    for (const { centre, stands } of outcome.groups) {
      expect(centre).toBeNull();
      expect(stands.length).toBeGreaterThan(0);
      for (const stand of stands) expect([stand.share, stand.elsewhere]).toEqual([null, null]);
    }
  });

  it("may still leave the verdict, which fits other numbers too", () => {
    expect(outcome.across.follow).toBe("follow");
    expect(plainText(result.sentence)).toBe(
      "The real camps are the org chart: people answer as their own audience does.",
    );
  });
});

describe("people left out of the groups", () => {
  it("are too few to be found by subtraction: what they answered is not counted in the groups", () => {
    const random = seededRandom("left out");
    const people = peopleOf({ alphas: [14, 0], betas: [0, 12] });
    // Two people who answered the first three statements alone.
    const few = [person(0, random, 3), person(1, random, 3)];
    const result = groupsOf({ ...people, alphas: [...(people["alphas"] ?? []), ...few] });
    expect(result.people).toBe(26);
    const named = found(result).groups.flatMap(({ stands }) => stands.map(({ title }) => title));
    for (const id of STATEMENTS.slice(0, 3)) expect(named).not.toContain(`We should ${id}`);
    expect(named.length).toBeGreaterThan(0);
  });
});

describe("no stable groups", () => {
  it("says how many people there are where there are too few", () => {
    const result = groupsOf(peopleOf({ alphas: [9, 0], betas: [0, 9] }));
    expect(result.outcome).toEqual({ status: "none", reason: "too-few-people" });
    expect(plainText(result.sentence)).toBe(
      "No stable groups: it takes 20 people with enough answers, and there are 18.",
    );
  });

  it("leaves a hidden audience out", () => {
    const result = groupsOf(peopleOf({ alphas: [19, 0], betas: [0, 4] }));
    expect(result.people).toBe(19);
    expect(result.outcome.status).toBe("none");
  });

  it("finds nothing in votes by chance", () => {
    const random = seededRandom("chance");
    const any = () => ({ H: Object.fromEntries(STATEMENTS.map((id) => [id, random() < 0.5 ? "agree" : "disagree"])) });
    const result = groupsOf({ alphas: Array.from({ length: 20 }, any), betas: Array.from({ length: 20 }, any) });
    expect(result.outcome).toEqual({ status: "none", reason: "not-stable" });
  });
});
